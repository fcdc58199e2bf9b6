import type { VoiceClaim, VoiceGrant } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { claimVoice, nobodySpeaks, voiceHeldMs, type Speaker } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';
import { takeVoices } from './zone-voice-store.ts';

/** Who asks, and for what. */
interface Claimant {
  readonly centreId: string;
  readonly screenId: string;
}

/** Lets one screen of each zone speak, whatever number of screens and of processes there is. */
export interface ZoneVoices {
  claim(claimant: Claimant, claim: VoiceClaim): Promise<VoiceGrant>;
}

export function createZoneVoices({ sql, centres }: { sql: Sql; centres: Centres }): ZoneVoices {
  const speakers = new Map<string, Speaker>();
  const keyOf = (centreId: string, zoneId: string): string => `${centreId}/${zoneId}`;

  /** By what this process knows: it spares the database all those who would be refused. */
  const isWorthAsking = ({ centreId, screenId }: Claimant, zoneId: string, isOwnZone: boolean): boolean => {
    const key = keyOf(centreId, zoneId);
    const now = performance.now();
    const answer = claimVoice(speakers.get(key) ?? nobodySpeaks, { screenId, isOwnZone }, now);
    speakers.set(key, answer.speaker);
    return answer.isGranted;
  };

  const heldElsewhere = (centreId: string, zoneId: string, ms: number): void => {
    const key = keyOf(centreId, zoneId);
    const asked = speakers.get(key)?.asked ?? [];
    speakers.set(key, { asked, lease: { screenId: '', until: performance.now() + ms } });
  };

  return {
    async claim(claimant, { zoneId, said }) {
      const { centreId, screenId } = claimant;
      const { zones, voice } = centres.get(centreId).view;
      const wanted = zones
        .map(({ id }) => id)
        .filter((id) => voice.isOn && (zoneId === null || zoneId === id))
        .filter((id) => isWorthAsking(claimant, id, zoneId !== null));
      if (wanted.length === 0) return { forMs: voiceHeldMs, zones: {} };
      const asked = Object.fromEntries(wanted.map((id) => [id, said[id] ?? null]));
      const { taken, heldMs } = await takeVoices(sql, { centreId, screenId, zones: asked });
      for (const [id, ms] of Object.entries(heldMs)) heldElsewhere(centreId, id, ms);
      return { forMs: voiceHeldMs, zones: taken };
    },
  };
}
