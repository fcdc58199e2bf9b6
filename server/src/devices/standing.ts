import type { PairedDevice } from '@sanh/contract';

/** What a machine is to us. `locked`: its token was good until the device was revoked or replaced. */
export type Standing =
  | { readonly kind: 'unpaired' }
  | { readonly kind: 'locked' }
  | {
      readonly kind: 'paired';
      readonly device: PairedDevice;
      readonly token: HeldToken;
    };

/** The token it came with: the one in use, or the one before, when the newer one did not survive at the device. */
interface HeldToken {
  readonly hash: string;
  readonly isCurrent: boolean;
  /** When the one in use came into use. */
  readonly since: number;
}

export const unpaired: Standing = { kind: 'unpaired' };
