import { mediaAddress } from '@sanh/contract';

const cacheName = 'sanh-media';

/** The bytes of pictures and videos in the browser's own cache, so that they play without the network too. */
export class MediaShelf {
  readonly #centreId: string;

  constructor(centreId: string) {
    this.#centreId = centreId;
  }

  /** Fetches what is missing of these files and throws every other one away. */
  async keep(ids: ReadonlySet<string>): Promise<void> {
    const cache = await openCache();
    if (cache === null) return;
    const wanted = new Map([...ids].map((id) => [mediaAddress(this.#centreId, id), id]));
    for (const request of await cache.keys())
      if (!wanted.delete(new URL(request.url).pathname)) await cache.delete(request);
    for (const address of wanted.keys()) await cache.add(address).catch(() => undefined);
  }

  /** Rejects where the file is neither kept nor to be had now. */
  async read(id: string): Promise<Blob> {
    const address = mediaAddress(this.#centreId, id);
    const kept = await (await openCache())?.match(address);
    const answer = kept ?? (await fetch(address));
    if (!answer.ok) throw new Error(`media: ${String(answer.status)}`);
    return answer.blob();
  }
}

/** There is none on an address without TLS. */
async function openCache(): Promise<Cache | null> {
  return 'caches' in globalThis ? caches.open(cacheName).catch(() => null) : null;
}
