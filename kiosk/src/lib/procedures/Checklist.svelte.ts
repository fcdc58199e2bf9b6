import {
  casesOf,
  papersStanding,
  type PaperGroup,
  type PapersStanding,
  type TickedPapers,
} from '@sanh/domain';
import { SvelteSet } from 'svelte/reactivity';
import type { ProcedureRecord } from './procedure-record.ts';

/** The record whose papers are ticked. */
type ListedRecord = Pick<ProcedureRecord, 'code' | 'version' | 'documents'>;

/** The papers of one procedure, as one person ticks off what they have. */
export class Checklist {
  groups = $state.raw<readonly PaperGroup[]>([]);
  #record = $state.raw<Pick<ListedRecord, 'code' | 'version'> | null>(null);
  #case = $state(0);
  readonly #ticked = new SvelteSet<string>();

  /** Another procedure starts a new list; the same one keeps its ticks. */
  use({ code, version, documents }: ListedRecord): void {
    if (code === this.#record?.code) return;
    this.clear();
    this.#record = { code, version };
    this.groups = casesOf(documents);
  }

  /** What goes with a number for this procedure; null when nothing of it was ticked. */
  tickedOf(code: string | null): TickedPapers | null {
    if (code === null || this.#record?.code !== code || this.standing.kind === 'untouched') return null;
    const ticked = (this.group?.papers ?? []).flatMap((_, index) => (this.isTicked(index) ? index : []));
    return { version: this.#record.version, case: this.#case, ticked };
  }

  get chosenCase(): number {
    return this.#case;
  }

  get group(): PaperGroup | undefined {
    return this.groups[this.#case];
  }

  get standing(): PapersStanding {
    return papersStanding(this.group?.papers ?? [], (paper) => this.isTicked(paper));
  }

  chooseCase(index: number): void {
    this.#case = index;
  }

  isTicked(paper: number): boolean {
    return this.#ticked.has(this.#key(paper));
  }

  toggle(paper: number): void {
    if (!this.#ticked.delete(this.#key(paper))) this.#ticked.add(this.#key(paper));
  }

  clear(): void {
    this.groups = [];
    this.#record = null;
    this.#case = 0;
    this.#ticked.clear();
  }

  #key(paper: number): string {
    return `${this.#case}.${paper}`;
  }
}
