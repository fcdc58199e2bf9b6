/** How long a claim of the voice holds at the server, and how often it is renewed. Together with one more claim below 3 s. */
export const voiceLeaseMs = 2000;
export const voiceClaimEveryMs = 400;
/** What the holder may count on, from the moment it sent its claim: it ends before the server's does, however slow the line. */
export const voiceHeldMs = 1800;

export interface VoiceClaim {
  readonly screenId: string;
  /** It hangs in this zone; a screen of the whole hall speaks only where no other can. */
  readonly isOwnZone: boolean;
}

/** Who speaks in a zone until when, and who else has asked lately. Times are of one monotonic clock. */
export interface Speaker {
  readonly lease: { readonly screenId: string; readonly until: number } | null;
  readonly asked: readonly (VoiceClaim & { readonly at: number })[];
}

export const nobodySpeaks: Speaker = { lease: null, asked: [] };

/** One screen asks for the voice, first or again. It has it, or somebody else still does. */
export function claimVoice(
  { lease, asked }: Speaker,
  claim: VoiceClaim,
  now: number,
): { readonly speaker: Speaker; readonly isGranted: boolean } {
  const others = asked.filter(({ screenId, at }) => screenId !== claim.screenId && now - at < voiceLeaseMs);
  const all = [...others, { ...claim, at: now }];
  const isHeld = lease !== null && lease.screenId !== claim.screenId && now < lease.until;
  const hasBetter =
    lease?.screenId !== claim.screenId && !claim.isOwnZone && others.some((one) => one.isOwnZone);
  if (isHeld || hasBetter) return { speaker: { lease, asked: all }, isGranted: false };
  return {
    speaker: { lease: { screenId: claim.screenId, until: now + voiceLeaseMs }, asked: all },
    isGranted: true,
  };
}
