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
const cardHolds = 3;
/** A call stands large at least so long. */
const shownMs = 6000;
const pageMs = 8000;
/** After this long whoever was called has read it. */
const readMs = 20_000;
/** Older calls are still shown large while nobody has come; else they are only listed. */
const newsMs = 60_000;

/** The board after the hall's calls (newest first) were looked at. Every call is shown large or listed, none is passed over. */
export function advance(board: Board, calls: readonly Call[], now: number): Board {
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
  const drawn = drawLarge({ ...board, known: keys, shown, waiting, unlisted }, calls, now);
  return turnPage(drawn, calls, board.unlisted.length === 0 ? now : board.pageSince, now);
}

const keyOf = ({ key }: Call): string => key;

function begin(known: ReadonlySet<string>, now: number): Board {
  const [newest] = known;
  return { ...emptyBoard, known, shown: newest === undefined ? [] : [{ key: newest, since: now }] };
}

function drawLarge(board: Board, calls: readonly Call[], now: number): Board {
  if (board.waiting.length === 0) {
    const [newest] = calls;
    const isBare = board.shown.length === 0 && newest !== undefined;
    return isBare ? { ...board, shown: [{ key: newest.key, since: now }] } : board;
  }
  const kept = board.shown.filter(({ since }) => since <= now && now - since < shownMs);
  const room = cardHolds - kept.length;
  const drawn = board.waiting.slice(0, room).map((key) => ({ key, since: now }));
  if (drawn.length === 0) return board;
  return { ...board, shown: [...drawn.reverse(), ...kept], waiting: board.waiting.slice(room) };
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
