import type { LookupPort } from './LocalLookup.svelte.ts';

export const openLookupWorker = (): LookupPort =>
  new Worker(new URL('./lookup-worker.ts', import.meta.url), { type: 'module' });
