import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VOICE_PACK_FORMAT, type VoicePack } from '@sanh/contract';
import { encodeAll } from './encode.ts';
import { normalise } from './loudness.ts';
import { millisecondsOf, type Sound } from './sound.ts';

type PackFacts = Omit<VoicePack, 'format' | 'loudness' | 'encoding' | 'data' | 'head' | 'clips' | 'chime'>;

interface Recorded {
  readonly facts: PackFacts;
  readonly bitsPerSecond: number;
  readonly clips: ReadonlyMap<string, Sound>;
  readonly chime: Sound | null;
}

/** EBU R 128; speech from one small loudspeaker, with room above it. */
const loudnessTarget = -18;

/** Writes `manifest.json` and one data file, named by its content, into a folder of the pack's own. */
export async function writePack(
  folder: string,
  { facts, bitsPerSecond, clips, chime }: Recorded,
): Promise<VoicePack> {
  const texts = [...clips.keys()].sort();
  const spoken = await normalise(
    texts.flatMap((text) => clips.get(text) ?? []),
    loudnessTarget,
  );
  const sounds = chime === null ? spoken : [...spoken, ...(await normalise([chime], loudnessTarget - 2))];
  const encoded = await encodeAll(sounds, bitsPerSecond);
  const data = Buffer.concat([encoded.head, ...encoded.clips]);
  let at = encoded.head.length;
  const ranges = encoded.clips.map((clip, index): [number, number, number] => {
    at += clip.length;
    return [
      at - clip.length,
      clip.length,
      millisecondsOf(sounds[index] ?? { samplesPerSecond: 1, samples: new Float32Array() }),
    ];
  });
  const file = `${createHash('sha256').update(data).digest('hex').slice(0, 16)}.ogg-clips`;
  const pack: VoicePack = {
    format: VOICE_PACK_FORMAT,
    ...facts,
    loudness: { lufs: loudnessTarget },
    encoding: { container: 'ogg', codec: 'opus', bitsPerSecond },
    data: { file, bytes: data.length },
    head: [0, encoded.head.length],
    chime: chime === null ? null : (ranges.at(-1) ?? null),
    clips: Object.fromEntries(texts.map((text, index) => [text, ranges[index] ?? [0, 0, 0]])),
  };
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) await rm(join(folder, old));
  await writeFile(join(folder, file), data);
  await writeFile(join(folder, 'manifest.json'), manifestText(pack));
  return pack;
}

/** One clip a line: a change is seen as what it is. */
function manifestText({ clips, ...pack }: VoicePack): string {
  const lines = Object.entries(clips).map(
    ([text, range]) => `    ${JSON.stringify(text)}: ${JSON.stringify(range)}`,
  );
  const head = JSON.stringify(pack, null, 2).slice(0, -2);
  return `${head},\n  "clips": {\n${lines.join(',\n')}\n  }\n}\n`;
}
