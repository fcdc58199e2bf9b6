/** Words in one weight, as wide as the canvas measures them. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
}
export type SetLine = readonly Run[];

type Measure = (run: Run) => number;

/** Breaks a text with `**strong**` words into lines; a word too long for a line of its own is broken where it must. */
export function setLines(text: string, width: number, measure: Measure): readonly SetLine[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => setParagraph(paragraph, width, measure));
}

function setParagraph(paragraph: string, width: number, measure: Measure): readonly SetLine[] {
  const lines: Run[][] = [[]];
  let filled = 0;
  for (const word of wordsOf(paragraph).flatMap((one) => broken(one, width, measure))) {
    const wide = measure(word);
    const isFirst = (lines.at(-1)?.length ?? 0) === 0;
    const starts = !isFirst && filled + measure({ ...word, text: word.text.trimEnd() }) > width;
    if (starts) lines.push([]);
    lines.at(-1)?.push(word);
    filled = starts ? wide : filled + wide;
  }
  return lines.map(joined);
}

/** Each word with the space after it; a no-break space holds words together. */
const wordsOf = (paragraph: string): readonly Run[] =>
  paragraph
    .split('**')
    .flatMap((part, index) =>
      (part.match(/[^ ]+ *| +/g) ?? []).map((text) => ({ text, isStrong: index % 2 === 1 })),
    );

function broken(word: Run, width: number, measure: Measure): readonly Run[] {
  if (measure({ ...word, text: word.text.trimEnd() }) <= width) return [word];
  const parts: Run[] = [];
  let part = '';
  for (const letter of word.text) {
    if (part !== '' && measure({ ...word, text: part + letter }) > width) {
      parts.push({ ...word, text: part });
      part = '';
    }
    part += letter;
  }
  return [...parts, { ...word, text: part }];
}

/** Neighbours of one weight are drawn in one go, so that kerning holds; the space at the end is nothing. */
function joined(words: readonly Run[]): SetLine {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.isStrong === word.isStrong) runs.splice(-1, 1, { ...last, text: last.text + word.text });
    else runs.push(word);
  }
  const last = runs.at(-1);
  if (last !== undefined) runs.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  return runs;
}
