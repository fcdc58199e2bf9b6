import type { Page } from '@playwright/test';

/** One clip that a page has set to be played, up to where it was cut off. */
export interface HeardClip {
  readonly text: string;
  /** On the page's own clock of today, in milliseconds: pages of one machine can be compared. */
  readonly from: number;
  readonly to: number;
}

interface Tapped {
  readonly heard: HeardClip[];
  loudest: number;
}

/** Listens to what a page plays: call before it is opened. The sound itself goes its way as ever. */
export const tapClips = (page: Page): Promise<unknown> => page.addInitScript(listen);

/** The clips that have been set to play so far. */
export const heardClips = (page: Page): Promise<readonly HeardClip[]> => page.evaluate(() => tapped().heard);

/** Those of them of which anything came out: the rest was cut off before it began. */
export const soundedClips = async (page: Page): Promise<readonly HeardClip[]> =>
  (await heardClips(page)).filter(({ from, to }) => to > from);

/** The highest level since the last look, from 0 to 1, as it arrives at the loudspeaker. */
export const loudestSince = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { loudest } = tapped();
    tapped().loudest = 0;
    return loudest;
  });

declare function tapped(): Tapped;

function listen(): void {
  const tap: Tapped = { heard: [], loudest: 0 };
  const packs: { clips: Record<string, [number, number, number]>; chime: number[] | null; head: number[] }[] =
    [];
  const data: Uint8Array[] = [];
  const names = new WeakMap<AudioBuffer, string>();
  Object.assign(window, { tapped: () => tap });

  const fetchAsEver = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const answer = await fetchAsEver(...request);
    if (/\/voices\/.*manifest\.json$/.test(answer.url))
      packs.push((await answer.clone().json()) as (typeof packs)[0]);
    if (answer.url.endsWith('.ogg-clips')) data.push(new Uint8Array(await answer.clone().arrayBuffer()));
    return answer;
  };

  type Method = (this: unknown, given: unknown) => unknown;
  const methodOf = (of: object, name: string): Method => Reflect.get(of, name) as Method;

  const nameOf = (file: Uint8Array): string => {
    for (const { clips, chime, head } of packs)
      for (const [text, [from = 0, bytes = 0]] of [...Object.entries(clips), ['♪', chime ?? []] as const]) {
        const length = head[1] ?? 0;
        if (bytes !== file.length - length || bytes === 0) continue;
        const isSame = (all: Uint8Array): boolean =>
          file.every((byte, at) => at < length || all[from + at - length] === byte);
        if (data.some(isSame)) return text;
      }
    return '?';
  };

  const decode = methodOf(BaseAudioContext.prototype, 'decodeAudioData');
  BaseAudioContext.prototype.decodeAudioData = function (file) {
    const name = nameOf(new Uint8Array(file));
    return (decode.call(this, file) as Promise<AudioBuffer>).then((buffer) => {
      names.set(buffer, name);
      return buffer;
    });
  };

  const cutOff = new WeakMap<AudioNode, (at: number) => void>();
  const start = methodOf(AudioBufferSourceNode.prototype, 'start');
  AudioBufferSourceNode.prototype.start = function (when = 0) {
    const from = Date.now() + (when - this.context.currentTime) * 1000;
    const end = from + (this.buffer?.duration ?? 0) * 1000;
    const clip = { text: (this.buffer && names.get(this.buffer)) ?? '?', from, to: end };
    tap.heard.push(clip);
    cutOff.set(this, (at) => {
      // A page that was stuck may stop what has long been over.
      if (Date.now() <= clip.to) clip.to = Math.min(Math.max(from, at), end);
    });
    start.call(this, when);
  };

  const stop = methodOf(AudioScheduledSourceNode.prototype, 'stop');
  AudioScheduledSourceNode.prototype.stop = function (when = 0) {
    const { currentTime } = this.context;
    cutOff.get(this)?.(Date.now() + (Math.max(when, currentTime) - currentTime) * 1000);
    stop.call(this, when);
  };

  const connect = methodOf(AudioNode.prototype, 'connect');
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to instanceof AudioDestinationNode) {
      const meter = new AnalyserNode(this.context, { fftSize: 4096 });
      const samples = new Float32Array(meter.fftSize);
      connect.call(this, meter);
      setInterval(() => {
        meter.getFloatTimeDomainData(samples);
        tap.loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), tap.loudest);
      }, 40);
    }
    return connect.call(this, to) as AudioNode;
  } as typeof AudioNode.prototype.connect;
}
