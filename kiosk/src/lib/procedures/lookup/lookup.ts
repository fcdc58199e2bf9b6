import { summaryOf, type CatalogueEntry, type CataloguePackage, type ProcedureSummary } from '@sanh/contract';
import type { Audience, ProcedureLevel } from '@sanh/domain';
import { isWithin, Search, type Answer, type Matter, type Place, type Question } from '@sanh/search';

/** One way to look at a part of the catalogue. An agency is its position in the package's list. */
export interface Narrowing {
  readonly field?: string | undefined;
  readonly level?: ProcedureLevel | undefined;
  readonly audience?: Audience | undefined;
  readonly agency?: number | undefined;
}

export interface LookupQuestion extends Narrowing {
  readonly query: string;
  readonly limit: number;
  readonly place: Place | null;
  /** Nothing has been typed for a while: only then is it said that nothing fits. */
  readonly isResting: boolean;
}

export interface LookupAnswer {
  readonly procedures: readonly ProcedureSummary[];
  /** False where nothing really fits; the procedures then only have to do with it. */
  readonly isFound: boolean;
  /** What other offices see to it, where nothing fits and it is known. */
  readonly matter: Matter | null;
  /** Words of citizens that go on from what is typed. */
  readonly suggestions: readonly string[];
}

interface Share<Id> {
  readonly id: Id;
  readonly procedures: number;
}

export interface AgencyShare extends Share<number> {
  readonly name: string;
  /** How many of its procedures are received at each level. */
  readonly atLevel: ReadonlyMap<ProcedureLevel, number>;
}

/** Into what the catalogue can be divided, the largest part first. */
export interface Divisions {
  readonly agencies: readonly AgencyShare[];
  readonly levels: readonly Share<ProcedureLevel>[];
  readonly audiences: readonly Share<Audience>[];
}

const suggestionsAtMost = 4;

/** Looks procedures up in a package, without the network. */
export class Lookup {
  readonly #search: Search<CatalogueEntry>;
  readonly #package: CataloguePackage;

  constructor(content: CataloguePackage) {
    this.#package = content;
    this.#search = new Search(content.procedures, content.synonyms);
  }

  answer({ query, limit, place, isResting, ...narrowing }: LookupQuestion): LookupAnswer {
    const isWanted = (entry: CatalogueEntry): boolean => isWithin(entry, narrowing);
    const typed = this.#search.answer({ query, limit, place, isTyping: true, isWanted });
    const asked = { query, limit, place, isWanted };
    const { entries, isFound, matter } = typed.isFound || !isResting ? typed : this.#finished(asked, typed);
    return {
      procedures: entries.map(summaryOf),
      ...{ isFound: isFound || !isResting, matter },
      suggestions: this.#search.suggest(query, suggestionsAtMost),
    };
  }

  /** The last word may be whole, and may be the beginning of one; what is found either way is found. */
  #finished(asked: Question<CatalogueEntry>, typed: Answer<CatalogueEntry>): Answer<CatalogueEntry> {
    const finished = this.#search.answer(asked);
    return finished.isFound ? finished : { ...typed, matter: finished.matter };
  }

  get divisions(): Divisions {
    const { procedures, agencies } = this.#package;
    const levelsOf = receivedAt(procedures);
    return {
      agencies: counted(procedures.map((entry) => entry.agencies)).map((share) => ({
        ...{ ...share, name: agencies[share.id] ?? '' },
        atLevel: levelsOf.get(share.id) ?? new Map<ProcedureLevel, number>(),
      })),
      levels: counted(procedures.map((entry) => entry.levels)),
      audiences: counted(procedures.map((entry) => entry.audience)),
    };
  }
}

function counted<Id>(lists: readonly (readonly Id[])[]): Share<Id>[] {
  const counts = new Map<Id, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, procedures]) => ({ id, procedures }))
    .sort((a, b) => b.procedures - a.procedures);
}

function receivedAt(procedures: readonly CatalogueEntry[]): Map<number, Map<ProcedureLevel, number>> {
  const levelsOf = new Map<number, Map<ProcedureLevel, number>>();
  for (const { agencies, levels } of procedures)
    for (const agency of agencies) {
      const counts = levelsOf.get(agency) ?? new Map<ProcedureLevel, number>();
      for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
      levelsOf.set(agency, counts);
    }
  return levelsOf;
}
