/** Place of a character in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type ParsedJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly place: TextPlace };

/** Parses JSON; where it is broken, says the line and column of the first character that does not fit. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, place: placeOf(text, positionIn(error, text)) };
  }
}

// V8 names the position, but not for a text that ends too early.
function positionIn(error: unknown, text: string): number {
  const found = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return found === undefined ? text.length : Number(found);
}

function placeOf(text: string, position: number): TextPlace {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
