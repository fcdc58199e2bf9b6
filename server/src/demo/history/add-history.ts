import { readFileSync } from 'node:fs';
import { ensureEventPartitions, type Sql } from '@sanh/db';
import {
  addDays,
  businessDayAt,
  Chance,
  emptyHall,
  scaleOf,
  type BusinessDay,
  type RatingLevel,
} from '@sanh/domain';
import { idFrom } from '../../centres/id-from.ts';
import type { KnownCentre } from '../../centres/centres.ts';
import { seatsOf } from './habits.ts';
import { historyDays } from './history-days.ts';
import { historyStaff } from './history-staff.ts';
import { simulateDay, type SimulatedCentre } from './simulate-day.ts';
import { putInFront, removeDaysBefore, writeDay } from './write-history.ts';

const comments = JSON.parse(readFileSync(new URL('./comments.json', import.meta.url), 'utf8')) as Readonly<
  Record<RatingLevel, readonly string[]>
>;

export interface HistoryOptions {
  /** How many calendar days before the first one the centre has lived. */
  readonly days: number;
  readonly seed: number;
  readonly now: number;
}

export interface HistoryReport {
  readonly centreId: string;
  /** Null where the centre has its history already. */
  readonly written: {
    readonly from: BusinessDay;
    readonly days: number;
    readonly legs: number;
    readonly ratings: number;
  } | null;
}

/** Gives a centre of the demonstration a past. It has one only once: the same again changes nothing. */
export async function addHistory(
  sql: Sql,
  centre: KnownCentre,
  options: HistoryOptions,
): Promise<HistoryReport> {
  const { configuration, id: centreId } = centre;
  const [first] = await sql<{ day: BusinessDay; command_id: string }[]>`
    select business_day as day, command_id from hall_event where centre_id = ${centreId} and version = 1`;
  const until = first?.day ?? businessDayAt(configuration.timeZone, options.now);
  if (first?.command_id === idFrom(centreId, 'demo-history', first?.day ?? '', '0'))
    return { centreId, written: null };
  await sql`insert into hall (centre_id, epoch) values (${centreId}, ${crypto.randomUUID()}) on conflict do nothing`;
  await removeDaysBefore(sql, centreId, until);
  return { centreId, written: await writeDays(sql, centre, { ...options, until }) };
}

async function writeDays(
  sql: Sql,
  centre: KnownCentre,
  { days, seed, until }: HistoryOptions & { until: BusinessDay },
): Promise<HistoryReport['written']> {
  const from = addDays(until, -days);
  await ensureEventPartitions(sql, from, Math.ceil(days / 28) + 1);
  const staff = await historyStaff(sql, centre, seed);
  const lived = await simulated(sql, centre);
  const plans = historyDays({ calendar: centre.configuration.calendar, from, until }, new Chance(seed));
  let hall = emptyHall(centre.id);
  let [legs, ratings] = [0, 0];
  for (const [index, plan] of plans.entries()) {
    const chance = new Chance(seed + 104_729 * (index + 1));
    const seats = seatsOf(centre.configuration, staff, chance);
    const day = simulateDay(hall, lived, { plan, seats, chance });
    await writeDay(sql, day);
    hall = day.log.hall;
    legs += day.log.rows.legs.size;
    ratings += day.ratings.length;
  }
  await putInFront(sql, { hall, firstDay: until });
  return { from, days: plans.length, legs, ratings };
}

/** As the centre is on an ordinary day: a demonstration's own halls never close. */
async function simulated(sql: Sql, { centre, configuration, view }: KnownCentre): Promise<SimulatedCentre> {
  const rows = await sql<{ field_id: string; code: string }[]>`
    select field_id, code from procedure where field_id is not null order by code`;
  const ofFields = (fieldIds: readonly string[]) =>
    rows.filter((row) => fieldIds.includes(row.field_id)).map(({ code }) => code);
  return {
    configuration: { ...configuration, rules: { ...configuration.rules, alwaysOpen: false } },
    procedures: new Map(view.services.map(({ id, fieldIds }) => [id, ofFields(fieldIds)])),
    ratings: { scale: scaleOf(centre.ratings.levels), reasons: centre.ratings.reasons, comments },
  };
}
