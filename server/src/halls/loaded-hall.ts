import { emptyHall, hashOfHall, replay, type CentreId, type Hall, type RecordedEvent } from '@sanh/domain';
import type { HallStore, KnownCommand, LogPosition } from './hall-store.ts';

/** A hall in memory: its state, the day's events and the day's commands, all as committed. */
export interface LoadedHall {
  position: LogPosition;
  hall: Hall;
  /** Events `(position.dayStart, position.version]`. */
  events: RecordedEvent[];
  readonly commands: Map<string, KnownCommand>;
}

/** Reads the position before the log, so that what is read is whole up to a version that was committed. */
export async function loadHall(store: HallStore, centreId: CentreId): Promise<LoadedHall> {
  const position = await store.position(centreId);
  const { day, dayStart, version } = position;
  const [events, commands] = await Promise.all([
    store.events(centreId, dayStart, version, day),
    store.commandsSince(centreId, dayStart, day),
  ]);
  const hall = replay({ ...emptyHall(centreId), version: dayStart }, events);
  return { position, hall, events: [...events], commands: new Map(commands) };
}

/** Folds in what another process has added since. False when the hall must be loaded anew: a new day, or another lineage. */
export async function catchUp(store: HallStore, centreId: CentreId, loaded: LoadedHall): Promise<boolean> {
  const position = await store.position(centreId);
  const { epoch, dayStart, version } = loaded.position;
  if (position.epoch !== epoch || position.dayStart !== dayStart || position.version < version) {
    return false;
  }
  if (position.version === version) return true;
  const [added, commands] = await Promise.all([
    store.events(centreId, version, position.version, position.day),
    store.commandsSince(centreId, version, position.day),
  ]);
  loaded.hall = replay(loaded.hall, added);
  loaded.position = position;
  loaded.events.push(...added);
  for (const [id, command] of commands) loaded.commands.set(id, command);
  return true;
}

const hashes = new WeakMap<Hall, string>();

/** The hall's hash, made once per version. */
export function hashNow(hall: Hall): string {
  const known = hashes.get(hall);
  if (known !== undefined) return known;
  const hash = hashOfHall(hall);
  hashes.set(hall, hash);
  return hash;
}
