import { page } from '$app/state';
import type { CentreView, StatisticsNodes } from '@sanh/contract';
import { businessDayAt, type BusinessDay } from '@sanh/domain';
import { client } from '@sanh/ui';
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { Account } from '../../account/Account.svelte.ts';
import { AlertWatch } from '../alerts/AlertWatch.svelte.ts';
import { isBackwards, placeIn, queryOf, rangeIn, type Place, type Query } from './address.ts';
import { Question } from './Question.svelte.ts';

export type ManagedNode = StatisticsNodes[number];
/** All centres of one installation lie in one country. */
export const timeZone = 'Asia/Ho_Chi_Minh';

/** Who looks at figures, of what, and of which days: the account, what it manages, and the address. */
export class Manager {
  readonly account = new Account();
  readonly nodes = new Question<StatisticsNodes>(this.account.expired);
  readonly alerts = new AlertWatch(this.account.expired);
  readonly #centres = new SvelteMap<string, CentreView>();
  /** Nothing is shown of it, so nothing has to react. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #asked = new Set<string>();
  readonly today: BusinessDay = businessDayAt(timeZone, Date.now());

  readonly me = $derived(this.account.state.kind === 'signed-in' ? this.account.state.me : null);
  readonly params = $derived(page.url.searchParams);
  readonly range = $derived(rangeIn(this.params, this.today));
  readonly isBackwards = $derived(isBackwards(this.range));
  /** The one of the address; without any the highest. Null where the account does not manage it. */
  readonly node = $derived.by((): ManagedNode | null => {
    const place = placeIn(this.params);
    const all = this.nodes.answer ?? [];
    if (place === null) return all[0] ?? null;
    return all.find(({ scope, id }) => scope === place.scope && id === place.nodeId) ?? null;
  });

  /** What to ask the server about; null while nothing can be asked. */
  readonly asked = $derived.by(() => {
    if (this.node === null || this.isBackwards) return null;
    const place: Place = { scope: this.node.scope, nodeId: this.node.id };
    return { place, range: this.range };
  });

  /** The query of a link to the same place and days. */
  query(more: Query = {}, { node = this.node, range = this.range } = {}): string {
    return queryOf(node === null ? null : { scope: node.scope, nodeId: node.id }, range, more);
  }

  /** The managed unit that a group of figures is. */
  nodeOf({ dimension, value }: { dimension: string; value: string }): ManagedNode | undefined {
    return this.nodes.answer?.find(({ scope, id }) => scope === dimension && id === value);
  }

  /** What names the services and counters of a centre; asked for at the first wish, null until it is there. */
  centre(centreId: string): CentreView | null {
    if (!this.#asked.has(centreId)) {
      this.#asked.add(centreId);
      void client
        .centre({ centreId })
        .then((view) => this.#centres.set(centreId, view))
        .catch(() => this.#asked.delete(centreId));
    }
    return this.#centres.get(centreId) ?? null;
  }
}

export const [getManager, setManager] = createContext<Manager>();
