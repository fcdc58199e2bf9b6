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

export type DisplayLayout = BoardLayout | CounterLayout;
