import { addDays, quarterOf, type BusinessDay, type Quarter } from '@sanh/domain';
import type { DayRange } from '../state/address.ts';

const offered = 8;

const parts = (quarter: Quarter): readonly [year: number, number: number] => {
  const [year = '0', number = '1'] = quarter.split('-Q');
  return [Number(year), Number(number)];
};

function quarterBefore(quarter: Quarter): Quarter {
  const [year, number] = parts(quarter);
  return number === 1 ? `${String(year - 1)}-Q4` : `${String(year)}-Q${String(number - 1)}`;
}

/** The quarter that runs and those before it, for two years. */
export function quartersUpTo(today: BusinessDay): readonly Quarter[] {
  const quarters = [quarterOf(today)];
  while (quarters.length < offered) quarters.push(quarterBefore(quarters.at(-1) ?? ''));
  return quarters;
}

/** That of the address if it is one that is offered, else the one that runs. */
export function quarterIn(params: Pick<URLSearchParams, 'get'>, today: BusinessDay): Quarter {
  const given = params.get('quarter');
  return quartersUpTo(today).find((one) => one === given) ?? quarterOf(today);
}

/** Its days, up to today. */
export function daysOf(quarter: Quarter, today: BusinessDay): DayRange {
  const [year, number] = parts(quarter);
  const first = (month: number): BusinessDay => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  const last = addDays(first(number * 3), -1);
  return { from: first(number * 3 - 3), to: last < today ? last : today };
}

/** The number and the year of "2026-Q4", as texts name it. */
export function quarterFacts(quarter: Quarter): { readonly number: number; readonly year: string } {
  const [year, number] = parts(quarter);
  return { number, year: String(year) };
}
