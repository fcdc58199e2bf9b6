import type { VoiceUse, VoiceView } from '@sanh/contract';

export interface PackWish {
  readonly use: VoiceUse;
  readonly language: string;
  readonly region?: 'north' | 'south' | null | undefined;
}

/** The pack of this language: the administrator's own before the built-in one, then that of the region. */
export function choosePack(
  packs: readonly VoiceView[],
  { use, language, region }: PackWish,
): VoiceView | null {
  const fitness = (pack: VoiceView): number => (pack.isOwn ? 2 : 0) + (pack.region === region ? 1 : 0);
  const fitting = packs.filter((pack) => pack.use === use && pack.language === language);
  return fitting.toSorted((a, b) => fitness(b) - fitness(a))[0] ?? null;
}
