import type { RecordShelf } from './keep-records.ts';

const pauseMs = 20;
/** The answer is here before the service worker has written it down. */
const looksForIt = 50;
const lookEveryMs = 40;

const pathOf = (code: string): string => `/api/procedures/${encodeURIComponent(code)}`;
const versionIn = (answer: Response | undefined): string | null =>
  answer?.headers.get('etag')?.replaceAll('"', '') ?? null;
const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What the service worker keeps of what is read; its ETag is the version. */
export const recordShelf: RecordShelf = {
  versionOf: async (code) => versionIn(await caches.match(pathOf(code))),
  async read(code) {
    const answer = await fetch(pathOf(code));
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${code}: ${String(answer.status)}`);
    for (let look = 0; look < looksForIt; look++) {
      if ((await this.versionOf(code)) === versionIn(answer)) return;
      await delay(lookEveryMs);
    }
    throw new Error(`${code} is not kept`);
  },
  pause: () => delay(pauseMs),
};
