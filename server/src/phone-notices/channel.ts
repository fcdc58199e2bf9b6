import type { NoticeFailure, NoticeWay } from '@sanh/contract';
import type { KnownCentre } from '../centres/centres.ts';

export type NoticeKind = 'near' | 'turn';

export interface OutgoingNotice {
  /** The same for every attempt. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly centreId: string;
  /** A number in E.164, or the subscription of a browser as JSON. */
  readonly to: string;
  readonly language: string;
  readonly text: string;
  /** The ticket's number as its holder reads it. */
  readonly label: string;
  readonly ahead: number;
  readonly counter: string | null;
}

/** `gone`: nobody is there any more, nor will be. */
export type Sending = NoticeFailure | 'gone' | null;

/** A way out of the hall. It says how it went and never throws, but when `signal` ends it. */
export interface Channel {
  /** Whether the centre has switched it on and it can be used. */
  serves(centre: KnownCentre): boolean;
  send(centre: KnownCentre, notice: OutgoingNotice, signal: AbortSignal): Promise<Sending>;
}

export type Channels = Readonly<Record<NoticeWay, Channel>>;

export const wayTo = (to: string): NoticeWay => (to.startsWith('+') ? 'phone' : 'push');

export const servesAny = ({ phone, push }: Channels, centre: KnownCentre): boolean =>
  phone.serves(centre) || push.serves(centre);
