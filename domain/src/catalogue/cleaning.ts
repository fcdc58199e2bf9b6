/** Kinds of dirt that official records carry; each is counted once a record. */
export const cleanings = [
  'not-nfc',
  'control-characters',
  'line-break-in-name',
  'page-furniture',
  'glued-heading',
  'no-information',
  'kind-missing',
  'level-spelling',
  'audience-unknown',
  'agency-glued',
  'deadline-missing',
  'deadline-zero',
  'deadline-without-unit',
  'fee-prose',
  'fee-implausible',
  'papers-kept-as-text',
  'papers-doubtful',
  'legal-basis-kept-as-text',
] as const;
export type Cleaning = (typeof cleanings)[number];

/** Collects what had to be cleaned in one record. */
export class CleaningLog {
  readonly #found = new Set<Cleaning>();

  note(cleaning: Cleaning): void {
    this.#found.add(cleaning);
  }

  get found(): readonly Cleaning[] {
    return [...this.#found];
  }
}
