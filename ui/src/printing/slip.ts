/** How large words stand on paper; `number` fills the row. */
export type TextSize = 'small' | 'normal' | 'large' | 'title';

/** One piece of a slip, from top to bottom. `**` marks strong words, as in all our texts. */
export type SlipBlock =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly align: 'start' | 'centre';
    }
  | { readonly kind: 'number'; readonly text: string }
  /** White on black, over the whole width. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'line'; readonly style: 'full' | 'dotted' }
  | { readonly kind: 'facts'; readonly facts: readonly SlipFact[] }
  | { readonly kind: 'paper'; readonly isTicked: boolean; readonly text: string; readonly note: string }
  | { readonly kind: 'code'; readonly content: string; readonly title: string; readonly note: string };

export interface SlipFact {
  readonly label: string;
  readonly value: string;
}

/** What is printed, before anybody knows how wide the roll is. */
export type Slip = readonly SlipBlock[];

export const text = (
  words: string,
  size: TextSize = 'normal',
  align: 'start' | 'centre' = 'start',
): SlipBlock => ({
  ...{ kind: 'text', text: words, size, align },
});

export const centred = (words: string, size: TextSize = 'normal'): SlipBlock => text(words, size, 'centre');

export const line = (style: 'full' | 'dotted' = 'full'): SlipBlock => ({ kind: 'line', style });

/** The blocks that there is something for. */
export const slipOf = (...blocks: readonly (SlipBlock | readonly SlipBlock[] | null)[]): Slip =>
  blocks.flatMap((block) => block ?? []);
