import type { CentreView, Client } from '@sanh/contract';

type Calls = Pick<Client, 'fields' | 'procedures' | 'procedure'>;

/** The lists as the screens ask for them: the first page, and all of it. */
const limits = [20, 100] as const;

/**
 * Reads what this centre receives once, so that it lies on this machine when the network goes: the worker keeps each answer.
 * Stops when it is no longer wanted or the server is away.
 */
export async function keepCatalogue(
  client: Calls,
  { services }: CentreView,
  signal: AbortSignal,
): Promise<void> {
  if (navigator.serviceWorker?.controller == null) return;
  await client.fields({ signal });
  for (const field of new Set(services.flatMap(({ fieldIds }) => fieldIds))) {
    for (const limit of limits) {
      const list = await client.procedures({ query: { query: '', field, limit }, signal });
      if (limit === limits[1])
        await keepEach(
          client,
          list.map(({ code }) => code),
          signal,
        );
    }
  }
}

async function keepEach(client: Calls, codes: readonly string[], signal: AbortSignal): Promise<void> {
  for (const code of codes) {
    signal.throwIfAborted();
    if ((await caches.match(`/api/procedures/${code}`)) === undefined)
      await client.procedure({ code, signal });
  }
}
