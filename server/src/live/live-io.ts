import type { ChosenPrinter, ClientToServer, Position, ScreenRole, ServerToClient } from '@sanh/contract';
import type { Asked } from '../devices/device-store.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';

/** What we know of a connected screen. */
export interface Screen {
  readonly centreId: string;
  readonly role: ScreenRole;
  /** The staff session by which it may listen; null for an unpaired screen of a demonstration. */
  readonly sessionId: string | null;
  /** The device by which it may listen; null for staff and for an unpaired screen of a demonstration. */
  readonly device: ListeningDevice | null;
  /** Where it stood when it connected. */
  readonly from: Position | null;
  /** Requests since the last sweep. */
  asked: number;
  /** Where it says it stands: what is really on the glass. */
  painted: { readonly epoch: string; readonly version: number; readonly at: number } | null;
}

/** A device at the other end, and what it has been asked so far. */
export interface ListeningDevice {
  readonly id: string;
  readonly incarnation: string;
  name: string;
  zoneId: string | null;
  layoutId: string | null;
  counterId: string | null;
  printer: ChosenPrinter | null;
  asked: Asked;
}

export type LiveIo = Server<ClientToServer, ServerToClient, DefaultEventsMap, Screen>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Screen>;
