import { Abbreviations } from './abbreviations.ts';
import { Aim } from './aim.ts';
import { codeIn, codeMatch } from './code.ts';
import { Dictionary } from './dictionary.ts';
import { Planner, type Plan } from './plan.ts';
import { Ranker } from './rank.ts';
import { Retrieval } from './retrieval.ts';
import { scoreOf, type Place } from './score.ts';
import { Suggestions } from './suggestions.ts';
import { Titles, type IndexedProcedure, type Searchable } from './titles.ts';
import { vocabularyWith, type Matter, type Synonym } from './vocabulary.ts';

export interface Question<Entry> {
  readonly query: string;
  readonly limit: number;
  /** The last word may go on. */
  readonly isTyping?: boolean | undefined;
  readonly place?: Place | null | undefined;
  readonly isWanted?: ((entry: Entry) => boolean) | undefined;
}

/** Below these shares of what was asked for, a procedure is about something else. */
const LEAST_ASKED = 0.3;
const LEAST_ASKED_OF_LONG = 0.18;
const LONG_QUERY = 8;
const LEAST_OF_BEST = 0.45;

/** One of so many first ones fits as surely as this, or nothing does. */
const FIRST = 5;
const LEAST_FIT = 0.4;
/** What other offices see to may only sound like something here. */
const LEAST_FIT_OF_OTHERS = 0.8;
/** No name covers much of a long sentence. */
const LEAST_FIT_OF_LONG = 0.15;
const LEAST_FIT_OF_LONG_OTHERS = 0.25;

export interface Answer<Entry> {
  /** Best first. */
  readonly entries: readonly Entry[];
  /** False where nothing really fits; the entries then only have to do with it. */
  readonly isFound: boolean;
  /** Which other offices the words tell of, where nothing fits and it is known. */
  readonly matter: Matter | null;
}

interface Hits<Entry> {
  readonly hits: readonly Hit<Entry>[];
  readonly isFound: boolean;
  readonly matter: Matter | null;
}

interface Hit<Entry> {
  readonly entry: Entry;
  readonly score: number;
}

/** The search over one catalogue: the same in the kiosk's browser, on the server and on the command line. */
export class Search<Entry extends Searchable> {
  readonly #entries: readonly Entry[];
  readonly #titles: Titles;
  readonly #dictionary: Dictionary;
  readonly #planner: Planner;
  readonly #retrieval: Retrieval;
  readonly #suggestions: Suggestions;

  /** `synonyms` are the administrators' own; they stand before the built-in ones. */
  constructor(entries: readonly Entry[], synonyms: readonly Synonym[] = []) {
    const vocabulary = vocabularyWith(synonyms);
    const abbreviations = new Abbreviations(vocabulary.abbreviations);
    this.#entries = entries;
    this.#titles = new Titles(entries, vocabulary, abbreviations);
    this.#dictionary = new Dictionary(this.#titles, vocabulary);
    this.#planner = new Planner(vocabulary, abbreviations, this.#dictionary);
    this.#retrieval = new Retrieval(this.#titles, this.#dictionary);
    this.#suggestions = new Suggestions(vocabulary.synonyms);
  }

  /** Best first. Without words: all that is wanted, what is asked for often first. Empty where nothing has to do with it. */
  find(question: Question<Entry>): readonly Entry[] {
    return this.answer(question).entries;
  }

  answer(question: Question<Entry>): Answer<Entry> {
    const { hits, isFound, matter } =
      question.query.trim() === '' ? found(this.#all(question)) : this.#hits(question);
    return { entries: hits.slice(0, question.limit).map(({ entry }) => entry), isFound, matter };
  }

  /** Words of citizens that go on from what is typed, and that this catalogue answers. */
  suggest(query: string, limit: number): readonly string[] {
    const isAnswered = (phrase: string): boolean => this.answer({ query: phrase, limit: 1 }).isFound;
    return this.#suggestions.continuing(query, limit, isAnswered);
  }

  #hits(question: Question<Entry>): Hits<Entry> {
    const digits = codeIn(question.query);
    const coded = digits === null ? [] : this.#coded(digits, question);
    return coded.length > 0 ? found(coded) : this.#worded(question);
  }

  #all({ isWanted = () => true }: Question<Entry>): readonly Hit<Entry>[] {
    const hits = this.#entries.filter(isWanted).map((entry) => ({ entry, score: entry.popularity }));
    return hits.sort(byScore);
  }

  #coded(digits: string, { isWanted = () => true }: Question<Entry>): readonly Hit<Entry>[] {
    return this.#entries
      .map((entry) => ({ entry, score: codeMatch(entry.code, digits) }))
      .filter(({ entry, score }) => score > 0 && isWanted(entry))
      .sort((a, b) => b.score - a.score || b.entry.popularity - a.entry.popularity);
  }

  #worded({ query, isTyping = false, place = null, isWanted = () => true }: Question<Entry>): Hits<Entry> {
    const plan = this.#planner.read(query, isTyping);
    if (plan.wishes.length === 0) return { hits: [], isFound: false, matter: null };
    const ranker = new Ranker(new Aim(plan, this.#titles, this.#dictionary), this.#titles);
    const least = plan.length > LONG_QUERY ? LEAST_ASKED_OF_LONG : LEAST_ASKED;
    const ranked = this.#retrieval.candidates(plan).flatMap((number) => {
      const entry = this.#entries[number] as Entry;
      const indexed = this.#titles.procedures[number] as IndexedProcedure;
      const match = ranker.match(indexed);
      return match.asked < least
        ? []
        : [{ entry, indexed, score: scoreOf(entry, indexed, plan, match, place) }];
    });
    ranked.sort(byScore);
    const best = ranked[0]?.score ?? 0;
    const hits = ranked.filter(({ entry, score }) => score >= best * LEAST_OF_BEST && isWanted(entry));
    const leastFit = leastFitOf(plan);
    const isFound = hits.slice(0, FIRST).some(({ indexed }) => ranker.fit(indexed) >= leastFit);
    return { hits, isFound, matter: isFound ? null : plan.matter };
  }
}

function leastFitOf({ length, matter }: Plan): number {
  if (length > LONG_QUERY) return matter === null ? LEAST_FIT_OF_LONG : LEAST_FIT_OF_LONG_OTHERS;
  return matter === null ? LEAST_FIT : LEAST_FIT_OF_OTHERS;
}

const found = <Entry>(hits: readonly Hit<Entry>[]): Hits<Entry> => ({
  ...{ hits, isFound: hits.length > 0, matter: null },
});

const byScore = <Entry extends Searchable>(a: Hit<Entry>, b: Hit<Entry>): number =>
  b.score - a.score || (a.entry.code < b.entry.code ? -1 : 1);
