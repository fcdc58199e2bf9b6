import type { VoicePack, VoiceView } from '@sanh/contract';
import { voiceCache } from './voice-cache.ts';
import { sayableOf, type Sayable } from '@sanh/domain';

/** Decoded clips at hand; a second of them takes about 200 KB. */
const decodedAtMost = 400;

/** The clips of one pack, decoded when they are wanted. */
export class ClipPack {
  readonly sayable: Sayable;
  readonly #pack: VoicePack;
  readonly #data: ArrayBuffer;
  readonly #ranges: ReadonlyMap<string, readonly [number, number, number]>;
  readonly #decoded = new Map<string, Promise<AudioBuffer>>();

  constructor(pack: VoicePack, data: ArrayBuffer) {
    this.#pack = pack;
    this.#data = data;
    this.#ranges = new Map(Object.entries(pack.clips));
    this.sayable = sayableOf(pack.language, this.#ranges.keys());
  }

  get language(): string {
    return this.#pack.language;
  }

  get region(): 'north' | 'south' | undefined {
    return this.#pack.region ?? undefined;
  }

  millisecondsOf(text: string): number {
    return this.#ranges.get(text)?.[2] ?? 0;
  }

  /** Null for a text that the pack does not have. */
  async clip(context: BaseAudioContext, text: string): Promise<AudioBuffer | null> {
    const range = this.#ranges.get(text);
    return range === undefined ? null : this.#decode(context, text, range);
  }

  async chime(context: BaseAudioContext): Promise<AudioBuffer | null> {
    const { chime } = this.#pack;
    return chime === null ? null : this.#decode(context, '', chime);
  }

  #decode(
    context: BaseAudioContext,
    name: string,
    [from, bytes]: readonly [number, number, number],
  ): Promise<AudioBuffer> {
    const known = this.#decoded.get(name);
    if (known !== undefined) return known;
    const [oldest] = this.#decoded.keys();
    if (this.#decoded.size >= decodedAtMost && oldest !== undefined) this.#decoded.delete(oldest);
    const [headFrom, headBytes] = this.#pack.head;
    const file = new Uint8Array(headBytes + bytes);
    file.set(new Uint8Array(this.#data, headFrom, headBytes));
    file.set(new Uint8Array(this.#data, from, bytes), headBytes);
    const decoded = context.decodeAudioData(file.buffer);
    this.#decoded.set(name, decoded);
    decoded.catch(() => this.#decoded.delete(name));
    return decoded;
  }
}

/** Rejects when it cannot be had just now. */
export async function loadPack({ address }: VoiceView): Promise<ClipPack> {
  const get = async (name: string): Promise<Response> => {
    const answer = await fetch(`${address}/${name}`);
    if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
    return answer;
  };
  const pack = (await (await get('manifest.json')).json()) as VoicePack;
  const data = await (await get(pack.data.file)).arrayBuffer();
  void forgetOlder(address);
  return new ClipPack(pack, data);
}

/** What is kept of an earlier version of the same pack is of no use any more. */
async function forgetOlder(address: string): Promise<void> {
  // Without TLS there are no caches.
  const { caches } = globalThis as { caches?: CacheStorage };
  if (caches === undefined || !(await caches.has(voiceCache))) return;
  const cache = await caches.open(voiceCache);
  const pack = address.slice(0, address.lastIndexOf('/') + 1);
  const isOlder = ({ url }: Request): boolean => {
    const { pathname } = new URL(url);
    return pathname.startsWith(pack) && !pathname.startsWith(`${address}/`);
  };
  await Promise.all((await cache.keys()).filter(isOlder).map((request) => cache.delete(request)));
}
