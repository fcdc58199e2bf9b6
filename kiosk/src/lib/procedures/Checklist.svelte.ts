import type { Paper, PaperGroup } from '@sanh/domain';
import { SvelteSet } from 'svelte/reactivity';

export type ChecklistStanding =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'missing'; readonly papers: readonly Paper[] }
  /** Official lists seldom say what is required; then only the count is sure. */
  | { readonly kind: 'unticked'; readonly count: number }
  | { readonly kind: 'complete' };

/** The papers of one procedure, as one person ticks off what they have. */
export class Checklist {
  groups = $state.raw<readonly PaperGroup[]>([]);
  #code = $state.raw<string | null>(null);
  #case = $state(0);
  readonly #ticked = new SvelteSet<string>();

  /** Another procedure starts a new list; the same one keeps its ticks. */
  use(code: string, groups: readonly PaperGroup[]): void {
    if (code === this.#code) return;
    this.clear();
    this.#code = code;
    this.groups = groups.filter(({ papers, notes }) => papers.length + notes.length > 0);
  }

  get chosenCase(): number {
    return this.#case;
  }

  get group(): PaperGroup | undefined {
    return this.groups[this.#case];
  }

  get standing(): ChecklistStanding {
    const papers = this.group?.papers ?? [];
    const unticked = papers.filter((_, index) => !this.isTicked(index));
    if (unticked.length === papers.length) return { kind: 'untouched' };
    const missing = unticked.filter(({ need }) => need === 'required');
    if (missing.length > 0) return { kind: 'missing', papers: missing };
    const open = unticked.filter(({ need }) => need === 'unstated').length;
    return open > 0 ? { kind: 'unticked', count: open } : { kind: 'complete' };
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
    this.#code = null;
    this.#case = 0;
    this.#ticked.clear();
  }

  #key(paper: number): string {
    return `${this.#case}.${paper}`;
  }
}
