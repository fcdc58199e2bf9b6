export type Tone = 'level-1' | 'level-2' | 'level-3' | 'level-4' | 'level-5' | 'hatch';

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
}

/** One bar or group of bars: `id` is unique, `label` stands under it. */
export interface Bars {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
}
