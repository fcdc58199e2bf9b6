import type { DeviceKind } from '@sanh/domain';
import type { Position } from './live.ts';
import type { DiskState, PrinterState, ScannerState, SoundState } from './devices.ts';
import type { ChosenPrinter } from './printing.ts';

/** A code to be entered by an administrator. Times are the server's, in milliseconds. */
export interface StartedPairing {
  readonly code: string;
  readonly expiresAt: number;
  readonly now: number;
}

/** `over`: nobody entered the code in time. With `paired` comes the cookie that lets the device in. */
export interface PairingState {
  readonly kind: 'waiting' | 'over' | 'paired';
  readonly now: number;
}

export interface PairedDevice {
  readonly id: string;
  readonly centreId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
  /** Null where it prints nothing. */
  readonly printer: ChosenPrinter | null;
  /** Another one whenever a machine is paired anew: what was lent to an earlier one is not this one's. */
  readonly incarnation: string;
}

/** What the asking machine is to the server. `locked`: it was paired until an administrator ended that. */
export interface ThisDevice {
  readonly kind: 'unpaired' | 'paired' | 'locked';
  readonly device: PairedDevice | null;
  /** Screens work without pairing. */
  readonly isDemo: boolean;
}

/** A kiosk orders people by when they came; a clock that is off by less does no harm. */
export const clockOffAtLeastMs = 5000;

export interface DeviceHealth {
  /** When it last reported, by the server's clock. */
  readonly seenAt: number;
  readonly version: string;
  readonly protocol: number;
  /** Its clock minus the server's; positive when it is ahead. */
  readonly clockOffsetMs: number;
  readonly printer: PrinterState;
  readonly scanner: ScannerState;
  readonly sound: SoundState;
  readonly storage: {
    readonly used: number;
    readonly granted: number;
    readonly isPersisted: boolean;
  } | null;
  readonly disk: DiskState;
  readonly numbersHeld: number;
  readonly mediaBroken: number;
  readonly painted: Position | null;
}

export interface DeviceView {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
  readonly printer: ChosenPrinter | null;
  /** A network printer as the server finds it, another one as the device last said. */
  readonly printerState: PrinterState;
  readonly isRevoked: boolean;
  readonly pairedAt: number;
  /** Null until it has first reported. */
  readonly health: DeviceHealth | null;
  /** When the first event happened that it had not painted long after, by its last report; null while it keeps up. */
  readonly behindSince: number | null;
  /** It runs another program than the server hands out. */
  readonly hasOldProgram: boolean;
}

export interface DeviceList {
  readonly now: number;
  /** A device that has not reported for this long is silent. */
  readonly silentAfterMs: number;
  /** The hall's version, to compare with what devices have painted. */
  readonly position: Position;
  readonly devices: readonly DeviceView[];
}

/** Answer to every step with a device. */
export interface DeviceStepAnswer {
  readonly deviceId: string;
}

/** What a device is asked by the socket. `changed`: ask again who you are. */
export interface DeviceWish {
  readonly kind: 'identify' | 'reload' | 'changed' | 'locked';
}
