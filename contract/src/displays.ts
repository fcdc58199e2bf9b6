import type { CounterWay } from '@sanh/domain';
import type { Names } from './answers.ts';

/** `floor` where it is not the hall's own. */
export interface CounterDirection {
  readonly way: CounterWay;
  readonly floor: number | null;
}

interface NamedLayout {
  readonly id: string;
  readonly names: Names;
  /** Whether such a display may be the voice of its zones. */
  readonly speaks: boolean;
}

export interface BoardLayout extends NamedLayout {
  readonly kind: 'board';
  /** None: the whole hall. */
  readonly zoneIds: readonly string[];
  /** Services beside each other; null: as many as fit. */
  readonly columns: number | null;
  /** Which share of the waiting list it shows, where several screens share it. */
  readonly part: { readonly screen: number; readonly of: number } | null;
}

/** A small screen over one desk. */
export interface CounterLayout extends NamedLayout {
  readonly kind: 'counter';
  readonly counterId: string;
}

/** What the boards say to everybody in the room. Without zones it is for the whole hall; the days are the centre's own. */
export interface CentreNotice {
  readonly id: string;
  readonly texts: Names;
  readonly zoneIds: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
}

export type DisplayLayout = BoardLayout | CounterLayout;
