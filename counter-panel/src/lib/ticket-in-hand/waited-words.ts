import type { AtCounter, TicketFacts } from '@sanh/domain';
import { formatWait, t } from '@sanh/ui';
import { minutesWords, wholeMinutes } from '../words/minutes.ts';

type Waited = Pick<TicketFacts, 'queuedAt' | 'promised' | 'leg'> & Pick<AtCounter, 'calledAt'>;

/** Whether the wait kept what was promised with the number. Later legs were promised nothing. */
export type Kept = 'plain' | 'within' | 'sooner' | 'longer';

export function keptPromise({ queuedAt, calledAt, promised, leg }: Waited): Kept {
  if (promised === null || leg > 1) return 'plain';
  const waitedMs = calledAt - queuedAt;
  if (waitedMs < promised.fromMs) return 'sooner';
  return wholeMinutes(waitedMs) > wholeMinutes(promised.toMs) ? 'longer' : 'within';
}

const keys = { within: 'Within', sooner: 'Sooner', longer: 'Longer' } as const;

/** "27 phút, trong khoảng dự kiến 20–35 phút" */
export function waitedWords(ticket: Waited): string {
  const { fromMs, toMs } = ticket.promised ?? { fromMs: 0, toMs: 0 };
  const [fromMinutes, toMinutes] = [wholeMinutes(fromMs), wholeMinutes(toMs)];
  const range = formatWait({ kind: 'range', fromMinutes, toMinutes });
  const waited = minutesWords(ticket.calledAt - ticket.queuedAt);
  const kept = keptPromise(ticket);
  return kept === 'plain' ? waited : t(`counter.fact.waited${keys[kept]}`, { waited, range });
}
