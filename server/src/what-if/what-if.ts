import { differencesNamed, type WhatIfAnswer, type WhatIfBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import {
  asItWas,
  asItWouldBe,
  compareDays,
  differingCalls,
  isSameOrder,
  observeDay,
  type Call,
} from '@sanh/domain';
import { toStatisticsRules } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';
import { checkChanges } from './check-changes.ts';
import { inSlices } from '../in-slices.ts';
import { liveAgain } from './lived-side.ts';
import { readDay } from './read-day.ts';

/** A day that is over beside what it would have been. Reads the log alone and writes nothing. */
export async function whatIf(
  sql: Sql,
  { id: centreId, centre }: Pick<KnownCentre, 'id' | 'centre'>,
  body: WhatIfBody,
): Promise<WhatIfAnswer> {
  const { day } = body;
  const events = await readDay(sql, centreId, day);
  const changes = checkChanges(body, events);
  const observed = await inSlices(observeDay(events));
  if (observed === null) throw new AppError('DAY_WITHOUT_EVENTS', { day });
  const was = await liveAgain(observed, asItWas(observed));
  const would = await liveAgain(observed, asItWouldBe(observed, changes));
  return {
    ...{ centreId, day },
    baseline: {
      calls: observed.calls.length,
      isExact: isSameOrder(observed.calls, was.calls),
      differing: differing(observed.calls, was.calls),
    },
    ...(await inSlices(compareDays(day, { was, would }, toStatisticsRules(centre)))),
    differing: differing(was.calls, would.calls),
    choicesLapsed: would.choicesLapsed,
  };
}

function differing(was: readonly Call[], would: readonly Call[]): WhatIfAnswer['differing'] {
  const all = differingCalls(was, would);
  const first = all.slice(0, differencesNamed).map((one) => ({
    ...{ ticketId: one.ticketId, call: one.call },
    ...{ was: shown(one.was), would: shown(one.would) },
  }));
  return { count: all.length, first };
}

const shown = (call: Call | null): WhatIfAnswer['differing']['first'][number]['was'] =>
  call === null ? null : { at: call.at, counterId: call.counterId, rule: call.rule };
