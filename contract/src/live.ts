import type { CallMark, HallSnapshot, RecordedEvent } from '@sanh/domain';
import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { DeviceWish } from './device-answers.ts';
import type { Problem } from './problem.ts';
import type { Trouble } from './troubles.ts';

/** Which place in which lineage of the log a screen stands at. */
export const positionSchema = z.strictObject({ epoch: z.string().max(64), version: z.int().min(0) });
export type Position = z.infer<typeof positionSchema>;

export const screenRoles = ['kiosk', 'display', 'counter'] as const;
export type ScreenRole = (typeof screenRoles)[number];

/** What a screen says when it connects (`auth` of the handshake). */
export const handshakeSchema = z
  .strictObject({
    protocol: z.int(),
    centreId: idSchema,
    role: z.enum(screenRoles),
    screenId: z.string().max(64).optional(),
    position: positionSchema.nullable().default(null),
  })
  .meta({ id: 'Handshake' });
export type Handshake = z.input<typeof handshakeSchema>;

/** The whole state, or just what the screen has missed: never a part. `now` is the server's clock in milliseconds. */
export type HallState =
  | {
      readonly kind: 'snapshot';
      readonly epoch: string;
      readonly hall: HallSnapshot;
      readonly hash: string;
      readonly now: number;
    }
  | {
      readonly kind: 'events';
      readonly epoch: string;
      readonly events: readonly RecordedEvent[];
      readonly hash: string;
      readonly now: number;
    };

export interface HallEvents {
  readonly epoch: string;
  /** Version before the first of these events. */
  readonly from: number;
  readonly to: number;
  readonly events: readonly RecordedEvent[];
}

/** Sent every few seconds: the last event before a silence cannot get lost either. */
export interface Heartbeat {
  readonly epoch: string;
  readonly version: number;
  readonly hash: string;
  readonly now: number;
}

export const paintedSchema = z.strictObject({ epoch: z.string().max(64), version: z.int().min(0) });
export type Painted = z.infer<typeof paintedSchema>;

const markSchema = z.strictObject({ at: z.number().min(0).max(8.64e15), ticketId: z.string().max(64) });

/**
 * A display asks to be the voice of its zone, or, where it hangs in none, of every zone that has no screen of its own; also to
 * remain so. `said`: up to where it has said the calls of each zone that it speaks for.
 */
export const voiceClaimSchema = z.strictObject({
  zoneId: idSchema.nullable(),
  said: z.record(idSchema, markSchema),
});
export type VoiceClaim = z.infer<typeof voiceClaimSchema>;

/** The zones it speaks for, counted from when it asked, and up to where their calls have been said; null: of none is known. */
export interface VoiceGrant {
  readonly forMs: number;
  readonly zones: Readonly<Record<string, CallMark | null>>;
}

export type Acknowledged<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problem: Problem };

export interface ServerToClient {
  'hall:state': (state: HallState) => void;
  'hall:events': (events: HallEvents) => void;
  'hall:heartbeat': (beat: Heartbeat) => void;
  'device:wish': (wish: DeviceWish) => void;
  /** To staff alone: all that is wrong in the centre now. */
  'centre:troubles': (troubles: readonly Trouble[]) => void;
  /** To staff alone: there are other messages than when the mark was another one. */
  'centre:messages': (mark: string) => void;
}

export interface ClientToServer {
  'hall:resync': (position: Position | null, answer: (state: Acknowledged<HallState>) => void) => void;
  'screen:painted': (painted: Painted, answer?: (done: Acknowledged<null>) => void) => void;
  'voice:claim': (claim: VoiceClaim, answer: (grant: Acknowledged<VoiceGrant>) => void) => void;
}
