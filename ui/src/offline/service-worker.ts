import { isCataloguePackage, isKeptOffline, PROTOCOL_VERSION } from '@sanh/contract';
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { voiceCache } from '../voice/voice-cache.ts';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { forgetOldCatalogues } from './old-catalogues.ts';

/** Everything a front end is made of, as its build lists it; paths are absolute. */
export interface AppBuild {
  readonly base: string;
  readonly version: string;
  /** Named by their content. */
  readonly immutable: readonly string[];
  /** The same name in every version. */
  readonly assets: readonly string[];
}

/** The server is asked first; a line that takes longer than this is as good as none. */
const networkTimeoutSeconds = 2;
const keptName = `sanh-kept-${String(PROTOCOL_VERSION)}`;

/**
 * Keeps a front end and what it reads for work without the network. A new version is fetched whole and then waits until the
 * page says `SKIP_WAITING`: no screen changes under somebody's hands.
 */
export function keepApp({ base, version, immutable, assets }: AppBuild): void {
  const isText = (path: string): boolean => path.startsWith(`${base}/locales/`);
  const named = [`${base}/`, `${base}/boot.js`, ...assets.filter((path) => !isText(path))];
  precacheAndRoute([
    ...immutable.map((url) => ({ url, revision: null })),
    ...named.map((url) => ({ url, revision: version })),
  ]);
  cleanupOutdatedCaches();
  registerRoute(new NavigationRoute(createHandlerBoundToURL(`${base}/`)));
  // An administrator may correct a word without a new build: shown from what is kept, and renewed for the next start.
  registerRoute(
    ({ url }) => isText(url.pathname),
    new StaleWhileRevalidate({ cacheName: `sanh-texts-${version}` }),
  );
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && isKeptOffline(url),
    new NetworkFirst({ cacheName: keptName, networkTimeoutSeconds, plugins: [{ cacheDidUpdate }] }),
  );
  // The address of a voice names its content. It is kept from the first time somebody has listened to it.
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/voices/'),
    new CacheFirst({ cacheName: voiceCache }),
  );
  clientsClaim();
}

const cacheDidUpdate = async ({ cacheName, request }: { cacheName: string; request: Request }) => {
  if (isCataloguePackage(new URL(request.url))) await forgetOldCatalogues(await caches.open(cacheName));
};

interface Worker {
  addEventListener(type: string, listen: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly caches: CacheStorage;
}

interface WorkerEvent {
  readonly data?: unknown;
  waitUntil(work: Promise<unknown>): void;
}

/** The texts are there before the first page without a network asks for them, and older ones go with their version. */
export function keepTexts(worker: Worker, { base, version, assets }: AppBuild): void {
  const name = `sanh-texts-${version}`;
  const texts = assets.filter((path) => path.startsWith(`${base}/locales/`));
  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.caches.open(name).then((cache) => cache.addAll(texts)));
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(forgetOthers(worker.caches, [name, keptName]));
  });
  worker.addEventListener('message', ({ data }) => {
    if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
  });
}

async function forgetOthers(caches: CacheStorage, ours: readonly string[]): Promise<void> {
  const isOld = (name: string): boolean => /^sanh-(texts|kept)-/.test(name) && !ours.includes(name);
  await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
}
