import { whatIfBody } from '@sanh/contract';
import type { BusinessDay } from '@sanh/domain';
import type { Query } from '../state/address.ts';
import { isUnchanged, type Changes } from './changes.ts';

type Params = Pick<URLSearchParams, 'get'>;

/** More than three columns beside the day as it was are no comparison any more. */
export const scenarioNames = ['a', 'b', 'c'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface Scenario {
  readonly name: ScenarioName;
  readonly changes: Changes;
}

const day = /^\d{4}-\d\d-\d\d$/;
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export function dayIn(params: Params): BusinessDay | null {
  const text = params.get('day');
  return text !== null && day.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The month whose days are offered: that of the address, of the day, or the one that runs. */
export const monthIn = (params: Params, today: BusinessDay): string =>
  params.get('month')?.match(month)?.[0] ?? (dayIn(params) ?? today).slice(0, 7);

/** What somebody shared or tampered with is read by the same schema that the server reads it by; what does not fit is left out. */
export function scenariosIn(params: Params): readonly Scenario[] {
  const chosen = dayIn(params);
  return scenarioNames.flatMap((name) => {
    const changes = chosen === null ? null : changesIn(params.get(name), chosen);
    return changes === null ? [] : [{ name, changes }];
  });
}

function changesIn(text: string | null, chosen: BusinessDay): Changes | null {
  if (text === null) return null;
  try {
    const given = JSON.parse(text) as object | null;
    const { hours, counters, profiles, rules } = whatIfBody.parse({ ...given, day: chosen });
    const changes = { hours, counters, profiles, rules };
    return isUnchanged(changes) ? null : changes;
  } catch {
    return null;
  }
}

/** Without the parts that nothing was changed of, so that the same scenario has one short text. */
export const scenarioText = (changes: Changes): string =>
  JSON.stringify(Object.fromEntries(Object.entries(changes).filter(([, part]) => part.length > 0)));

export const scenarioQuery = (chosen: BusinessDay | null, scenarios: readonly Scenario[]): Query => ({
  day: chosen ?? undefined,
  ...Object.fromEntries(scenarios.map(({ name, changes }) => [name, scenarioText(changes)])),
});
