import type { TicketPlace } from '@sanh/contract';
import type { CentreId } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { findTicketPlace, type PlaceSources } from './ticket-place.ts';

/** Phones that are told their ticket's place whenever it changes. */
export interface FollowedPlaces {
  /** Tells the place now, on every change and now and then, as a sign of life. Throws what `findTicketPlace` throws. */
  follow(token: string, tell: (place: TicketPlace) => void): Promise<() => void>;
  stop(): void;
}

interface Follower {
  readonly token: string;
  readonly tell: (place: TicketPlace) => void;
  told: string;
}

export interface FollowSettings {
  readonly beatMs: number;
  readonly atMost: number;
  readonly atMostOfTicket: number;
}

const usual: FollowSettings = { beatMs: 15_000, atMost: 5000, atMostOfTicket: 4 };
/** Changes that come together are told together. */
const gatherMs = 200;

export function followPlaces(
  sources: PlaceSources,
  { beatMs, atMost, atMostOfTicket }: FollowSettings = usual,
): FollowedPlaces {
  const followers = new Map<CentreId, Set<Follower>>();
  const gathering = new Map<CentreId, ReturnType<typeof setTimeout>>();

  const tell = async (one: Follower, isBeat: boolean): Promise<void> => {
    const place = await findTicketPlace(sources, one.token).catch(() => null);
    if (place === null) return;
    const shown = JSON.stringify({ ...place, now: 0, wait: 0 });
    if (!isBeat && shown === one.told) return;
    one.told = shown;
    one.tell(place);
  };
  const tellCentre = async (centreId: CentreId, isBeat: boolean): Promise<void> => {
    for (const one of followers.get(centreId) ?? []) await tell(one, isBeat);
  };
  const stopListening = sources.halls.subscribe((centreId) => {
    if (!followers.has(centreId) || gathering.has(centreId)) return;
    const later = setTimeout(() => {
      gathering.delete(centreId);
      void tellCentre(centreId, false);
    }, gatherMs);
    gathering.set(centreId, later);
  });
  const beat = setInterval(() => {
    for (const centreId of followers.keys()) void tellCentre(centreId, true);
  }, beatMs);

  const makeRoom = (centreId: CentreId, token: string): Set<Follower> => {
    const ofCentre = followers.get(centreId) ?? new Set();
    const all = [...followers.values()].reduce((sum, { size }) => sum + size, 0);
    const same = [...ofCentre].filter((one) => one.token === token).length;
    if (all >= atMost || same >= atMostOfTicket) throw new AppError('RATE_LIMITED', { secondsLeft: 60 });
    followers.set(centreId, ofCentre);
    return ofCentre;
  };

  return {
    async follow(token, told) {
      const { centreId } = sources.phoneTokens.read(token);
      await findTicketPlace(sources, token);
      const ofCentre = makeRoom(centreId, token);
      const one: Follower = { token, tell: told, told: '' };
      // Among those who are told first: what happens while its place is being read is then not missed.
      ofCentre.add(one);
      await tell(one, true);
      return () => {
        ofCentre.delete(one);
        if (ofCentre.size === 0 && followers.get(centreId) === ofCentre) followers.delete(centreId);
      };
    },
    stop() {
      stopListening();
      clearInterval(beat);
      for (const timer of gathering.values()) clearTimeout(timer);
    },
  };
}
