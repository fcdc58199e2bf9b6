import abbreviations from '../vocabulary/abbreviations.json' with { type: 'json' };
import business from '../vocabulary/business.json' with { type: 'json' };
import elsewhere from '../vocabulary/elsewhere.json' with { type: 'json' };
import farming from '../vocabulary/farming.json' with { type: 'json' };
import justice from '../vocabulary/justice.json' with { type: 'json' };
import land from '../vocabulary/land.json' with { type: 'json' };
import merit from '../vocabulary/merit.json' with { type: 'json' };
import people from '../vocabulary/people.json' with { type: 'json' };
import phrases from '../vocabulary/phrases.json' with { type: 'json' };
import security from '../vocabulary/security.json' with { type: 'json' };
import transport from '../vocabulary/transport.json' with { type: 'json' };
import welfare from '../vocabulary/welfare.json' with { type: 'json' };

/** What citizens say, and the official words for it, the likeliest first. */
export interface Synonym {
  readonly say: readonly string[];
  readonly mean: readonly string[];
}

/** Words of a sentence and words of a title that stand for the same: an act ("mất" → "cấp lại") or a special case. */
interface Marker {
  readonly say: readonly string[];
  readonly titles: readonly string[];
}

export const matters = [
  'health',
  'education',
  'work',
  'home-affairs',
  'trade',
  'culture',
  'science',
  'utilities',
] as const;
/** What other offices than those of the catalogue see to. */
export type Matter = (typeof matters)[number];

export interface Vocabulary {
  readonly synonyms: readonly Synonym[];
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Phrases and words of sentences that name no procedure. */
  readonly stop: readonly string[];
  readonly stopWords: readonly string[];
  readonly actions: readonly Marker[];
  readonly sideCases: readonly Marker[];
  /** Words that tell of a matter which many catalogues do not have. */
  readonly elsewhere: Readonly<Record<Matter, readonly string[]>>;
}

const synonyms: readonly Synonym[] = [
  ...people,
  ...security,
  ...merit,
  ...welfare,
  ...land,
  ...business,
  ...farming,
  ...transport,
  ...justice,
];

/** The vocabulary that ships; an administrator's `own` entries stand before the built-in ones of the same words. */
export const vocabularyWith = (own: readonly Synonym[] = []): Vocabulary => ({
  ...phrases,
  synonyms: [...own, ...synonyms],
  abbreviations,
  elsewhere,
});
