import type { Call } from './calls.ts';

interface Shown {
  readonly key: string;
  readonly since: number;
}

/** Which calls stand large, which wait for their turn to, and which have yet to be listed. Keys of calls throughout. */
export interface Board {
  /** Every call seen so far; null before the first. */
  readonly known: ReadonlySet<string> | null;
  /** In the card, newest first. */
  readonly shown: readonly Shown[];
  /** Called while the card was full, oldest first. */
  readonly waiting: readonly string[];
  /** Called and over while the screen heard nothing; listed page by page, newest first. */
  readonly unlisted: readonly string[];
  readonly pageSince: number;
}

export const emptyBoard: Board = { known: null, shown: [], waiting: [], unlisted: [], pageSince: 0 };

export const listLength = 5;
/** A call stands large at least so long. */
const shownMs = 6000;
/** A newcomer leaves calls this young beside it, as far as there is room. */
const sharesMs = 12_000;
/** In a rush one call gives way at a time, at the pace of the voice, so that what is said is what stands large. */
const stepMs = 3000;
const pageMs = 8000;
/** After this long whoever was called has read it. */
const readMs = 20_000;
/** Older calls are still shown large while nobody has come; else they are only listed. */
const newsMs = 60_000;

/** When the calls are looked at, and what else decides who stands large. */
export interface Look {
  readonly now: number;
  /** So many calls can be read at once. */
  readonly holds: number;
  /** The call that this screen is saying just now: key. */
  readonly said?: string | null;
}

/** The board after the hall's calls (newest first) were looked at. Every call is shown large or listed, none is passed over. */
export function advance(board: Board, calls: readonly Call[], look: Look): Board {
  const { now } = look;
  const keys = new Set(calls.map(({ key }) => key));
  if (board.known === null) return begin(keys, now);
  const fresh = calls.filter(({ key }) => !board.known?.has(key));
  const isNews = ({ at, isCalling }: Call): boolean => isCalling || now - at < newsMs;
  const stillThere = (key: string): boolean => keys.has(key);
  const waiting = [...board.waiting.filter(stillThere), ...fresh.filter(isNews).map(keyOf).reverse()];
  const shown = board.shown.filter(({ key }) => keys.has(key));
  const unlisted = [
    ...fresh.filter((call) => !isNews(call)).map(keyOf),
    ...board.unlisted.filter(stillThere),
  ];
  const narrowed = narrow({ ...board, known: keys, shown, waiting, unlisted }, look);
  const drawn = drawLarge(narrowed, calls, look);
  return turnPage(drawn, calls, board.unlisted.length === 0 ? now : board.pageSince, now);
}

const keyOf = ({ key }: Pick<Call, 'key'>): string => key;

function begin(known: ReadonlySet<string>, now: number): Board {
  const [newest] = known;
  return { ...emptyBoard, known, shown: newest === undefined ? [] : [{ key: newest, since: now }] };
}

const hasStood = ({ since }: Shown, ms: number, now: number): boolean => since > now || now - since >= ms;

/** Where there is room for fewer than before, those who go too soon come again. */
function narrow(board: Board, { now, holds }: Look): Board {
  const gone = board.shown.slice(holds).filter((one) => !hasStood(one, shownMs, now));
  const waiting = [...gone.map(keyOf).reverse(), ...board.waiting];
  return { ...board, shown: board.shown.slice(0, holds), waiting };
}

function drawLarge(board: Board, calls: readonly Call[], look: Look): Board {
  const line = lineFor(board, calls, look.said);
  if (line.length === 0) {
    const [newest] = calls;
    const isBare = board.shown.length === 0 && newest !== undefined;
    return isBare ? { ...board, shown: [{ key: newest.key, since: look.now }] } : board;
  }
  const kept = makeRoom(board.shown, look, line[0] === look.said ? 0 : stepMs);
  const drawn = line.slice(0, look.holds - kept.length);
  if (drawn.length === 0) return board;
  const shown = [...drawn.map((key) => ({ key, since: look.now })).reverse(), ...kept];
  return { ...board, shown, waiting: board.waiting.filter((key) => !drawn.includes(key)) };
}

/** Who is to stand large next: first whoever is being said, for eyes look up when a number is heard. */
function lineFor({ shown, waiting }: Board, calls: readonly Call[], said: Look['said']): readonly string[] {
  const isToCome = calls.some(({ key, isCalling }) => key === said && isCalling);
  const isLarge = shown.some(({ key }) => key === said);
  if (typeof said !== 'string' || !isToCome || isLarge) return waiting;
  return [said, ...waiting.filter((key) => key !== said)];
}

/** Whoever is being said stays, and so do those called after it: they have yet to be said. */
function makeRoom(shown: readonly Shown[], { now, holds, said }: Look, paceMs: number): readonly Shown[] {
  const heard = shown.slice(shown.findIndex(({ key }) => key === said) + 1);
  const kept = shown.filter((one) => !heard.includes(one) || !hasStood(one, sharesMs, now));
  const isInStep = kept.every((one) => hasStood(one, paceMs, now));
  if (kept.length < holds || !isInStep) return kept;
  const leaves = kept.findLast((one) => heard.includes(one) && hasStood(one, shownMs, now));
  return kept.filter((one) => one !== leaves);
}

function turnPage(board: Board, calls: readonly Call[], pageSince: number, now: number): Board {
  const usual = usualList(board, calls).map(keyOf);
  if (board.unlisted.every((key) => usual.includes(key))) return { ...board, unlisted: [], pageSince };
  const isRead = now - pageSince >= pageMs;
  return isRead
    ? { ...board, unlisted: board.unlisted.slice(listLength), pageSince: now }
    : { ...board, pageSince };
}

/** A call has come so lately that people still look for it, or has yet to be shown large. */
export const isBeingShown = ({ shown, waiting, unlisted }: Board, now: number): boolean =>
  waiting.length + unlisted.length > 0 || shown.some(({ since }) => Math.abs(now - since) < readMs);

export const shownCalls = ({ shown }: Board, calls: readonly Call[]): readonly Call[] =>
  shown.flatMap(({ key }) => calls.find((call) => call.key === key) ?? []);

/** The list beside the card: usually the latest calls, after a cut first those that came in between. */
export function listedCalls(board: Board, calls: readonly Call[]): readonly Call[] {
  if (board.unlisted.length === 0) return usualList(board, calls);
  const page = board.unlisted.slice(0, listLength);
  return calls.filter((call) => page.includes(call.key) || (call.isCalling && !isLarge(board, call)));
}

const isLarge = ({ shown }: Board, { key }: Call): boolean => shown.some((large) => large.key === key);

/** Whoever is still being called is always on the glass, however many that are. */
const usualList = (board: Board, calls: readonly Call[]): readonly Call[] =>
  calls
    .filter((call) => !isLarge(board, call))
    .filter(({ isCalling }, index) => isCalling || index < listLength);
