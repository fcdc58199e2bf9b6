import type { DeviceView } from '@sanh/contract';

/** What an administrator is being asked. */
export type DeviceQuestion =
  | { readonly kind: 'pair'; readonly code: string }
  | {
      readonly kind: 'more' | 'rename' | 'choose-printer' | 'replace' | 'revoke';
      readonly device: DeviceView;
    };

/** What stands in the fields. */
export interface DeviceWords {
  code: string;
  name: string;
  zoneId: string;
  /** What a display shows; '' is the board of its zone. */
  layoutId: string;
  /** Where a rating tablet stands; '' is nowhere. */
  counterId: string;
  /** Of the kiosk's printer; see `printer-choices.ts`. */
  printer: string;
}
