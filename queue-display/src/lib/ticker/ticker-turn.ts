export interface TickerTurn {
  readonly text: string;
  /** How long it stands. */
  readonly ms: number;
}

const shortestMs = 12_000;
/** Slower than anybody reads. It also bounds how fast a text passes by: four letters a second. */
const msPerLetter = 250;

const turnOf = (text: string): TickerTurn => ({ text, ms: Math.max(shortestMs, text.length * msPerLetter) });

/** Texts take turns, each for as long as reading it takes; "" where there are none. */
export function tickerTurn(texts: readonly string[], now: number): TickerTurn {
  const turns = texts.map(turnOf);
  let into = now % turns.reduce((sum, { ms }) => sum + ms, 0);
  return turns.find(({ ms }) => (into -= ms) < 0) ?? turnOf('');
}
