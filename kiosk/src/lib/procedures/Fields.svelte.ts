import { untrack } from 'svelte';
import type { Client, FieldView } from '@sanh/contract';

/** The fields of the catalogue, read once and kept: they hold nothing of a person. */
export class Fields {
  list = $state.raw<readonly FieldView[] | null>(null);
  hasFailed = $state(false);
  readonly #client: Pick<Client, 'fields'>;

  constructor(client: Pick<Client, 'fields'>) {
    this.#client = client;
  }

  /** Nothing happens when they are here; when the server does not answer, the next visit asks again. */
  async load(): Promise<void> {
    if ((untrack(() => this.list)?.length ?? 0) > 0) return;
    this.hasFailed = false;
    try {
      this.list = await this.#client.fields({});
    } catch {
      this.hasFailed = true;
    }
  }

  find(id: string | null): FieldView | undefined {
    return this.list?.find((field) => field.id === id);
  }
}
