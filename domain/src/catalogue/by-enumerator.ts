const ENUMERATOR = /^\(?(?:(?<figures>\d+(?:\.\d+)*)|(?<roman>[ivx]+)|(?<letter>[a-zđ]))[.)](?!\p{N})/u;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

type Kind = 'figures' | 'roman' | 'letter';

const LEAST_SHARE = 0.6;

/** The source sorts "10." before "2." and loses the order of "a)", "b)". Where most entries are numbered in one way, these are put right; the others keep their places. */
export function byEnumerator<Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): readonly Entry[] {
  const kinds: readonly Kind[] = ['figures', 'roman', 'letter'];
  for (const kind of kinds) {
    const numbered = entries.flatMap((entry) => {
      const place = placeOf(textOf(entry), kind);
      return place === null ? [] : [{ entry, place }];
    });
    if (numbered.length < LEAST_SHARE * entries.length) continue;
    if (new Set(numbered.map(({ place }) => place.join('.'))).size < numbered.length) return entries;
    const known = new Set(numbered.map(({ entry }) => entry));
    const sorted = numbered.sort((a, b) => compare(a.place, b.place)).values();
    return entries.map((entry) => (known.has(entry) ? (sorted.next().value?.entry ?? entry) : entry));
  }
  return entries;
}

/** Where an entry stands by its number, level by level; null where it has none of the kind. */
function placeOf(text: string, kind: Kind): readonly number[] | null {
  const groups = ENUMERATOR.exec(text)?.groups ?? {};
  if (kind === 'figures') return groups['figures']?.split('.').map(Number) ?? null;
  const written = groups['roman'] ?? groups['letter'] ?? '';
  const place =
    kind === 'roman' ? ROMAN.indexOf(written) : written.length === 1 ? LETTERS.indexOf(written) : -1;
  return place < 0 ? null : [place];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
