import type { NoticeFailure } from '@sanh/contract';
import type { KnownCentre } from '../centres/centres.ts';

export type NoticeKind = 'near' | 'turn';

export interface OutgoingNotice {
  /** The same for every attempt. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly centreId: string;
  /** E.164. */
  readonly to: string;
  readonly language: string;
  readonly text: string;
  /** The ticket's number as its holder reads it. */
  readonly label: string;
  readonly ahead: number;
  readonly counter: string | null;
}

/** A way out of the hall. It says how it went and never throws, but when `signal` ends it. */
export interface Channel {
  /** Whether the centre has switched it on and it can be used. */
  serves(centre: KnownCentre): boolean;
  send(centre: KnownCentre, notice: OutgoingNotice, signal: AbortSignal): Promise<NoticeFailure | null>;
}
