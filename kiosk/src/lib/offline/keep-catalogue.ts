import type { CentreView, Client } from '@sanh/contract';

type Calls = Pick<Client, 'centre' | 'centres' | 'fields' | 'procedures'>;

/** The lists as the screens ask for them: the first page, and all of it. */
const limits = [20, 100] as const;

/**
 * Reads the lists of what this centre receives once, so that they lie on this machine when the network goes: the worker keeps each
 * answer. Rejects when the server is away or there is no worker.
 */
export async function keepCatalogue(
  client: Calls,
  { id, services }: CentreView,
  signal: AbortSignal,
): Promise<void> {
  await workerTakesOver(signal);
  await Promise.all([client.centres({ signal }), client.centre({ centreId: id, signal })]);
  await client.fields({ signal });
  for (const field of new Set(services.flatMap(({ fieldIds }) => fieldIds))) {
    for (const limit of limits) await client.procedures({ query: { query: '', field, limit }, signal });
  }
}

/** What was read before the worker came is kept nowhere. */
async function workerTakesOver(signal: AbortSignal): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) throw new Error('no worker where the page is not secure');
  if (serviceWorker.controller !== null) return;
  await new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', resolve, { once: true, signal }),
  );
}
