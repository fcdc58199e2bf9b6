import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VoiceView } from '@sanh/contract';
import { missingWords, neededTexts, sayableOf, type SpeakingStyle } from '@sanh/domain';
import { readPacks, type KeptPack } from './read-packs.ts';

const builtIn = fileURLToPath(new URL('../../../voices/packs', import.meta.url));
/** An administrator who puts a pack in place need not start the server anew. */
const readAgainAfterMs = 10_000;

/** The spoken clips that this server has: its own, and what the administrator has put beside them. */
export interface Voices {
  list(): Promise<readonly VoiceView[]>;
  /** The file of a pack in exactly this version; null when there is none. */
  fileOf(id: string, version: string, name: string): Promise<string | null>;
}

interface Options {
  /** Null for none of the administrator's own. */
  readonly ownFolder: string | null;
  readonly onUnreadable: (folder: string, reason: string) => void;
}

interface Known {
  readonly kept: KeptPack;
  readonly view: VoiceView;
}

export function createVoices({ ownFolder, onUnreadable }: Options): Voices {
  let known: Promise<ReadonlyMap<string, Known>> | null = null;
  let readAt = 0;

  const readAll = async (): Promise<ReadonlyMap<string, Known>> => {
    const found = new Map<string, Known>();
    for (const [folder, isOwn] of [
      [builtIn, false] as const,
      ...(ownFolder === null ? [] : [[ownFolder, true] as const]),
    ])
      for (const read of await readPacks(folder))
        if ('reason' in read) onUnreadable(read.folder, read.reason);
        else found.set(read.pack.id, { kept: read, view: viewOf(read, isOwn) });
    return found;
  };

  const current = (): Promise<ReadonlyMap<string, Known>> => {
    const isOld = ownFolder !== null && performance.now() - readAt > readAgainAfterMs;
    if (known !== null && !isOld) return known;
    readAt = performance.now();
    known = readAll();
    return known;
  };

  return {
    list: async () => [...(await current()).values()].map(({ view }) => view),
    async fileOf(id, version, name) {
      const kept = (await current()).get(id)?.kept;
      if (kept?.version !== version) return null;
      return name === 'manifest.json' || name === kept.pack.data.file ? join(kept.folder, name) : null;
    },
  };
}

function viewOf({ pack, version }: KeptPack, isOwn: boolean): VoiceView {
  const { id, use, language, region, names, clips } = pack;
  const style: SpeakingStyle = { language, region: region ?? undefined, tickets: 'digits' };
  const missing = missingWords(neededTexts(style), style, sayableOf(language, Object.keys(clips)));
  return { id, use, language, region, names, address: `/voices/${id}/${version}`, isOwn, missing };
}
