import { client } from '@sanh/ui';
import { Fields } from '#lib/procedures/Fields.svelte.ts';
import { LocalLookup } from '#lib/procedures/lookup/LocalLookup.svelte.ts';
import { openLookupWorker } from '#lib/procedures/lookup/open-worker.ts';
import { ProcedureSearch } from '#lib/procedures/ProcedureSearch.svelte.ts';

// What is typed outlives the page: the way back from a procedure finds it again.
export const lookup = new LocalLookup(openLookupWorker);
export const search = new ProcedureSearch(client, lookup);
export const fields = new Fields(client);
