import type { DeviceKind } from '@sanh/domain';
import type { Names } from './answers.ts';
import type { NoticeFailure } from './phone-notices.ts';
import type { PrinterCondition } from './printer-condition.ts';
import type { PrinterStanding } from './printing.ts';

/** A number given without the network that did not find its place in the line. `reason`: why the server refused it. */
export interface NumberTrouble {
  readonly kind: 'number-refused' | 'number-doubled' | 'number-not-lent';
  readonly id: string;
  readonly since: number;
  readonly label: string;
  /** The kiosk that gave it; null where it is not a paired one. */
  readonly device: string | null;
  readonly reason: string | null;
}

/** A printer that cannot print, or soon cannot. `device`: the kiosk on whose own cable it hangs; null for one in the network. */
export interface PrinterTrouble {
  readonly kind: 'printer';
  readonly id: string;
  readonly since: number;
  readonly condition: PrinterCondition;
  readonly names: Names;
  readonly device: string | null;
}

/** Slips of people who still wait and that may not have come out. */
export interface SlipsTrouble {
  readonly kind: 'slips';
  readonly id: string;
  readonly since: number;
  readonly printerId: string;
  readonly names: Names;
  /** Copies would come out now. */
  readonly canPrint: boolean;
  readonly slips: PrinterStanding['unprinted'];
}

/** `amount`: numbers held, files that do not play, milliseconds by which its clock is ahead, share of the disk used in percent; 0 elsewhere. */
export interface DeviceTrouble {
  readonly kind:
    | 'device-silent'
    | 'device-behind'
    | 'device-program'
    | 'device-clock'
    | 'device-disk'
    | 'device-numbers'
    | 'device-media';
  readonly id: string;
  readonly since: number;
  readonly device: string;
  readonly deviceKind: DeviceKind;
  readonly amount: number;
}

/** Notices to phones that did not go out since one last did, and for which tickets. */
export interface NoticesTrouble {
  readonly kind: 'notices';
  readonly id: string;
  readonly since: number;
  /** Of the last of them. */
  readonly failure: NoticeFailure;
  readonly labels: readonly string[];
}

/** Something in a centre that its staff must see. Numbers stay until somebody has settled them; the rest goes when it is mended. */
export type Trouble = NumberTrouble | PrinterTrouble | SlipsTrouble | DeviceTrouble | NoticesTrouble;
