import type { HallEvents, HallState, Heartbeat, Position } from '@sanh/contract';
import { evolve, fromSnapshot, hashOfHall, type Hall, type RecordedEvent } from '@sanh/domain';

/** What a screen knows of its hall. `mismatches` counts in a row how often it was not what the server has. */
export interface Following {
  readonly held: { readonly epoch: string; readonly hall: Hall } | null;
  readonly mismatches: number;
}

/**
 * Where a message leaves the screen: `in-step` with the server as of now, `unproven` (the message says nothing about now),
 * or `lost`: it has to ask from `positionToAsk`.
 */
export interface Step {
  readonly following: Following;
  readonly standing: 'in-step' | 'unproven' | 'lost';
}

export const nothingHeld: Following = { held: null, mismatches: 0 };

/** A screen that was wrong twice in a row no longer trusts what it holds and asks for everything. */
export function positionToAsk({ held, mismatches }: Following): Position | null {
  if (held === null || mismatches >= 2) return null;
  return { epoch: held.epoch, version: held.hall.version };
}

export function takeEvents(following: Following, { epoch, to, events }: HallEvents): Step {
  const { held } = following;
  if (held === null || held.epoch !== epoch) return { following, standing: 'lost' };
  if (to <= held.hall.version) return { following, standing: 'unproven' };
  return fold(following, held.hall, events);
}

export function takeHeartbeat(following: Following, { epoch, version, hash }: Heartbeat): Step {
  const { held } = following;
  if (held === null || held.epoch !== epoch || held.hall.version < version) {
    return { following, standing: 'lost' };
  }
  return held.hall.version > version ? { following, standing: 'unproven' } : compare(following, hash);
}

export function takeState(following: Following, state: HallState): Step {
  const { held, mismatches } = following;
  if (state.kind === 'snapshot') {
    const isOlder = held?.epoch === state.epoch && held.hall.version > state.hall.version;
    if (isOlder && mismatches === 0) return { following, standing: 'unproven' };
    const step = compare(
      { held: { epoch: state.epoch, hall: fromSnapshot(state.hall) }, mismatches },
      state.hash,
    );
    // Asked again at once, a snapshot that does not fit would be asked for without end; the next heartbeat asks.
    return step.standing === 'lost' ? { ...step, standing: 'unproven' } : step;
  }
  if (held === null || held.epoch !== state.epoch) return { following, standing: 'lost' };
  const isOlder = (state.events.at(-1)?.version ?? held.hall.version) < held.hall.version;
  if (isOlder) return { following, standing: 'unproven' };
  const step = fold(following, held.hall, state.events);
  return step.standing === 'in-step' ? compare(step.following, state.hash) : step;
}

function fold(following: Following, hall: Hall, events: readonly RecordedEvent[]): Step {
  let next = hall;
  for (const event of events) {
    if (event.version <= next.version) continue;
    if (event.version !== next.version + 1) return { following, standing: 'lost' };
    const folded = foldOne(next, event);
    if (folded === null) return mismatched(following);
    next = folded;
  }
  const epoch = following.held?.epoch ?? '';
  return { following: { ...following, held: { epoch, hall: next } }, standing: 'in-step' };
}

/** Null when the event cannot follow on this hall, or is of a kind this screen does not know: then nothing comes of it. */
function foldOne(hall: Hall, event: RecordedEvent): Hall | null {
  try {
    const next = evolve(hall, event);
    return next.version === event.version ? next : null;
  } catch {
    return null;
  }
}

function compare(following: Following, hash: string): Step {
  if (following.held === null || hashOfHall(following.held.hall) !== hash) return mismatched(following);
  return { following: { ...following, mismatches: 0 }, standing: 'in-step' };
}

const mismatched = (following: Following): Step => ({
  following: { ...following, mismatches: following.mismatches + 1 },
  standing: 'lost',
});
