import type { CommandAnswer, HallEvents, HallState, Position } from '@sanh/contract';
import type { Beside } from './beside.ts';
import type { CentreId, CommandEnvelope, Hall } from '@sanh/domain';

/** What follows a hall's events: called after commit, in order, once per event. */
export type HallListener = (centreId: CentreId, events: HallEvents) => void;

export interface HallNow {
  readonly epoch: string;
  readonly hall: Hall;
  /** `hashOfHall` of it, made once per version. */
  readonly hash: string;
}

/** All halls of this process. Each is loaded when first asked for and let go when idle. */
export interface Halls {
  /**
   * Decides and stores a command; resolves after commit. The same id again gets the same answer, with another body or sender
   * `COMMAND_ID_REUSED`. Throws AppError with the refusal's code when the hall's rules refuse; with a claim PERSON_HAS_TICKET
   * while that person's ticket is live.
   */
  execute(centreId: CentreId, envelope: CommandEnvelope, beside?: Beside): Promise<CommandAnswer>;
  /** The committed state. Throws UNKNOWN_CENTRE. */
  now(centreId: CentreId): Promise<HallNow>;
  /** The events since a position, or a snapshot when it is of another epoch, of an earlier day or unknown. */
  since(centreId: CentreId, position: Position | null): Promise<HallState>;
  /** When the first event after a position of the day happened; null without one, or where the position is of another epoch. */
  firstAfter(centreId: CentreId, position: Position): Promise<number | null>;
  /** Halls in memory, for heartbeats and metrics. */
  loaded(): Iterable<readonly [CentreId, HallNow]>;
  subscribe(listener: HallListener): () => void;
  close(): Promise<void>;
}
