import { legFigures, statisticsScopes, type LegFigure, type StatisticsScope } from '@sanh/contract';
import {
  addDays,
  commentStates,
  feedbackKinds,
  ratingLevels,
  weekdays,
  type BusinessDay,
  type CommentState,
  type FeedbackKind,
  type RatingLevel,
  type Weekday,
} from '@sanh/domain';

/** The address as it is read. */
type Params = Pick<URLSearchParams, 'get'>;

/** An agency or centre whose figures are looked at. */
export interface Place {
  readonly scope: StatisticsScope;
  readonly nodeId: string;
}

export interface DayRange {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
}

/** What a link adds to place and days; `undefined` adds nothing. */
export type Query = Readonly<Record<string, string | undefined>>;

export const groupNames = ['service', 'counter', 'clerk', 'procedure'] as const;
type GroupName = (typeof groupNames)[number];
export type Groups = Readonly<Partial<Record<GroupName, string>>>;

const day = /^\d{4}-\d\d-\d\d$/;
const isDay = (text: string | null): text is BusinessDay =>
  text !== null && day.test(text) && !Number.isNaN(Date.parse(text));

export function placeIn(params: Params): Place | null {
  const [scope, nodeId] = [params.get('scope'), params.get('node')];
  const known = statisticsScopes.find((one) => one === scope);
  return known === undefined || nodeId === null || nodeId === '' ? null : { scope: known, nodeId };
}

/** As the address says it, also backwards; without days in it the last thirty. */
export function rangeIn(params: Params, today: BusinessDay): DayRange {
  const [from, to] = [params.get('from'), params.get('to')];
  return isDay(from) && isDay(to) ? { from, to } : lastDays(30, today);
}

export const lastDays = (days: number, today: BusinessDay): DayRange => ({
  from: addDays(today, 1 - days),
  to: today,
});

export const thisMonth = (today: BusinessDay): DayRange => ({ from: `${today.slice(0, 8)}01`, to: today });

export const isBackwards = ({ from, to }: DayRange): boolean => to < from;

const groupsIn = (params: Params): Groups =>
  Object.fromEntries(
    groupNames.flatMap((name) => {
      const value = params.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    }),
  );

const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (text: string | null): Word | undefined =>
    words.find((word) => word === text);

export interface LegsAsked extends Groups {
  readonly figure: LegFigure;
  readonly target: 'within' | 'missed' | undefined;
  readonly hour: string | undefined;
  readonly weekday: Weekday | undefined;
}

export function legsAskedIn(params: Params): LegsAsked {
  return {
    ...groupsIn(params),
    figure: oneOf(legFigures)(params.get('figure')) ?? 'legs',
    target: oneOf(['within', 'missed'] as const)(params.get('target')),
    hour: params.get('hour')?.match(/^([01]\d|2[0-3])$/)?.[0],
    weekday: oneOf(weekdays)(params.get('weekday')),
  };
}

export interface RatingsAsked extends Groups {
  readonly binding: 'bound' | 'unbound' | undefined;
  readonly level: RatingLevel | undefined;
  readonly reason: string | undefined;
  readonly withComment: '1' | undefined;
  readonly state: CommentState | undefined;
  readonly rating: string | undefined;
}

export function ratingsAskedIn(params: Params): RatingsAsked {
  return {
    ...groupsIn(params),
    binding: oneOf(['bound', 'unbound'] as const)(params.get('binding')),
    level: oneOf(ratingLevels)(params.get('level')),
    reason: params.get('reason') ?? undefined,
    withComment: params.get('withComment') === '1' ? '1' : undefined,
    state: oneOf(commentStates)(params.get('state')),
    rating: params.get('rating') ?? undefined,
  };
}

export interface FeedbackAsked {
  readonly about: 'feedback';
  readonly kind: FeedbackKind | undefined;
  readonly state: CommentState | undefined;
}

/** Null where the address is about ratings. */
export function feedbackAskedIn(params: Params): FeedbackAsked | null {
  if (params.get('about') !== 'feedback') return null;
  return {
    about: 'feedback',
    kind: oneOf(feedbackKinds)(params.get('kind')),
    state: oneOf(commentStates)(params.get('state')),
  };
}

/** "?scope=…&node=…&from=…&to=…" with what is added; the same order always, so that the same view has one address. */
export function queryOf(place: Place | null, range: DayRange | null, more: Query = {}): string {
  const named = { scope: place?.scope, node: place?.nodeId, from: range?.from, to: range?.to, ...more };
  const entries = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}
