import type { TicketId } from './ticket.ts';

/** A place in a line. For appointments the rank is the time agreed. */
export interface Place {
  readonly id: TicketId;
  readonly rank: number;
}

/**
 * Places in order of rank, as an immutable list in chunks: a change copies one chunk and the list of chunks,
 * so a line of thousands costs a command what a line of ten does. No chunk is empty.
 */
export interface Places {
  readonly chunks: readonly (readonly Place[])[];
  readonly length: number;
}

export const noPlaces: Places = { chunks: [], length: 0 };

const chunkSize = 64;

export const comesBefore = (a: Place, b: Place): boolean =>
  a.rank < b.rank || (a.rank === b.rank && a.id < b.id);

/** How many elements at the head of a sorted list satisfy the predicate (binary search). */
function countWhile<T>(list: readonly T[], isBefore: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle];
    if (one !== undefined && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The chunk that holds, or would hold, the place. */
const chunkFor = (places: Places, place: Place): number =>
  countWhile(places.chunks, (chunk) => {
    const last = chunk.at(-1);
    return last !== undefined && comesBefore(last, place);
  });

export function withPlace({ chunks, length }: Places, place: Place): Places {
  const at = Math.min(chunkFor({ chunks, length }, place), Math.max(0, chunks.length - 1));
  const chunk = chunks[at] ?? [];
  const index = countWhile(chunk, (other) => comesBefore(other, place));
  const isAtEnd = at >= chunks.length - 1 && index === chunk.length;
  if (isAtEnd && chunk.length >= chunkSize) return { chunks: [...chunks, [place]], length: length + 1 };
  const grown = isAtEnd ? [...chunk, place] : chunk.toSpliced(index, 0, place);
  if (chunks.length === 0) return { chunks: [grown], length: 1 };
  const middle = grown.length >>> 1;
  const changed =
    grown.length <= chunkSize
      ? chunks.with(at, grown)
      : chunks.toSpliced(at, 1, grown.slice(0, middle), grown.slice(middle));
  return { chunks: changed, length: length + 1 };
}

/** Without this place; the same list when it does not stand there. */
export function withoutPlace(places: Places, place: Place): Places {
  const at = chunkFor(places, place);
  const chunk = places.chunks[at] ?? [];
  const index = countWhile(chunk, (other) => comesBefore(other, place));
  if (chunk[index]?.id !== place.id) return places;
  const chunks =
    chunk.length === 1 ? places.chunks.toSpliced(at, 1) : places.chunks.with(at, chunk.toSpliced(index, 1));
  return { chunks, length: places.length - 1 };
}

/** The place at an index from the head, from 0. */
export function placeAt({ chunks }: Places, index: number): Place | undefined {
  let left = index;
  for (const chunk of chunks) {
    if (left < chunk.length) return chunk[left];
    left -= chunk.length;
  }
  return undefined;
}

/** How many stand before this place. */
export function countBefore(places: Places, place: Place): number {
  const at = chunkFor(places, place);
  let count = countWhile(places.chunks[at] ?? [], (other) => comesBefore(other, place));
  for (let index = 0; index < at; index++) count += places.chunks[index]?.length ?? 0;
  return count;
}

export function* placesOf({ chunks }: Places): Generator<Place> {
  for (const chunk of chunks) yield* chunk;
}
