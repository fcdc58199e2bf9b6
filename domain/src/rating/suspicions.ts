/** What a manager should look at before believing a rating; a flag takes nothing out of the count. */
export const suspicions = ['right-after-finish', 'one-device', 'outside-presence', 'own-reprint'] as const;
export type Suspicion = (typeof suspicions)[number];

/** The suspicions behind a rating's flags, each once; `other` for flags of a newer program. */
export function suspicionsIn(flags: readonly string[]): readonly (Suspicion | 'other')[] {
  return [...new Set(flags.map((flag) => suspicions.find((one) => one === flag) ?? ('other' as const)))];
}

/** A day's rating of a served leg. Times are milliseconds since 1970. */
export interface RatedLeg {
  readonly ratingId: string;
  readonly isTop: boolean;
  readonly clerkId: string | null;
  readonly deviceId: string | null;
  readonly finishedAt: number;
  readonly givenAt: number;
  /** It came while nobody could be there: from a tablet whose counter had no session, or from a hall that was closed. */
  readonly isOutsidePresence: boolean;
  /** By a slip, of which the clerk who was serving had another copy printed meanwhile: whoever is at the counter needs none. */
  readonly isByOwnReprint: boolean;
}

/** From when on it is no chance any more, within a day. */
export const suspicionRules = {
  /** Nobody has read the question in less. */
  tooSoonMs: 5000,
  /** Of one clerk. */
  tooManySoon: 5,
  /** Top ratings from one device that follow each other faster than people can take turns. */
  turnMs: 10_000,
  tooManyInRow: 5,
  /** Once may be a courtesy. */
  tooManyReprints: 2,
} as const;
const { tooSoonMs, tooManySoon, turnMs, tooManyInRow, tooManyReprints } = suspicionRules;

/** The suspicious ones among a centre's bound ratings of a day, each with why. */
export function suspicionsOf(ratings: readonly RatedLeg[]): ReadonlyMap<string, readonly Suspicion[]> {
  const found = new Map<string, Suspicion[]>();
  const flag = (suspicion: Suspicion) => (rating: RatedLeg) => {
    found.set(rating.ratingId, [...(found.get(rating.ratingId) ?? []), suspicion]);
  };
  rightAfterFinish(ratings).forEach(flag('right-after-finish'));
  oneDevice(ratings).forEach(flag('one-device'));
  ratings.filter(({ isOutsidePresence }) => isOutsidePresence).forEach(flag('outside-presence'));
  ownReprints(ratings).forEach(flag('own-reprint'));
  return found;
}

function rightAfterFinish(ratings: readonly RatedLeg[]): readonly RatedLeg[] {
  const soon = ratings.filter(
    ({ isTop, clerkId, givenAt, finishedAt }) =>
      isTop && clerkId !== null && givenAt - finishedAt < tooSoonMs,
  );
  return [...Map.groupBy(soon, ({ clerkId }) => clerkId).values()].flatMap((ofClerk) =>
    ofClerk.length < tooManySoon ? [] : ofClerk,
  );
}

function ownReprints(ratings: readonly RatedLeg[]): readonly RatedLeg[] {
  const reprinted = ratings.filter(
    ({ isTop, clerkId, isByOwnReprint }) => isTop && clerkId !== null && isByOwnReprint,
  );
  return [...Map.groupBy(reprinted, ({ clerkId }) => clerkId).values()].flatMap((own) =>
    own.length < tooManyReprints ? [] : own,
  );
}

function oneDevice(ratings: readonly RatedLeg[]): readonly RatedLeg[] {
  const known = ratings.filter(({ isTop, deviceId }) => isTop && deviceId !== null);
  return [...Map.groupBy(known, ({ deviceId }) => deviceId).values()]
    .flatMap(inRows)
    .flatMap((row) => (row.length < tooManyInRow ? [] : row));
}

/** Ratings of one device, cut wherever there was time for the next person to come. */
function inRows(ratings: readonly RatedLeg[]): readonly (readonly RatedLeg[])[] {
  const rows: RatedLeg[][] = [];
  let last = -Infinity;
  for (const rating of ratings.toSorted((a, b) => a.givenAt - b.givenAt)) {
    if (rating.givenAt - last > turnMs) rows.push([]);
    rows.at(-1)?.push(rating);
    last = rating.givenAt;
  }
  return rows;
}
