import type { PlannedPart } from '@sanh/domain';
import type { ClipPack } from './ClipPack.ts';

/** What is said from one pack. */
export interface Phrase {
  readonly pack: ClipPack;
  readonly parts: readonly PlannedPart[];
}

interface Sounding {
  /** The pack whose chime comes first. */
  readonly chime?: ClipPack | null;
  /** From 0 to 1. */
  readonly volume?: number;
}

interface Sound {
  readonly buffer: AudioBuffer | null;
  readonly seconds: number;
}

const partsOf = (context: BaseAudioContext, { pack, parts }: Phrase): Promise<Sound>[] =>
  parts.map(async (part) => {
    if (part.kind === 'pause') return { buffer: null, seconds: part.ms / 1000 };
    const buffer = await pack.clip(context, part.text);
    return { buffer, seconds: buffer?.duration ?? 0 };
  });

/** The time of the sound that leaves the loudspeaker at this moment of the monotonic clock, or an earlier one if in doubt. */
function soundTimeAt(context: AudioContext, atMs: number): number {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
  const scheduled = context.currentTime + (atMs - performance.now()) / 1000;
  return performanceTime === 0
    ? scheduled
    : Math.min(scheduled, contextTime + (atMs - performanceTime) / 1000);
}

const leadSeconds = 0.05;
const startWithinMs = 400;

/** Plays clips back to back, to the sample. */
export class ClipPlayer {
  #context: AudioContext | null = null;
  #volume: GainNode | null = null;
  readonly #playing = new Set<AudioBufferSourceNode>();
  /** On the monotonic clock. */
  #allowedUntil = Infinity;
  #hushes = 0;

  /** Whether sound may come out; a browser allows it once somebody has touched the page, or by policy. */
  async isReady(): Promise<boolean> {
    const context = this.#open();
    if (context.state === 'running') return true;
    const late = new Promise((resolve) => setTimeout(resolve, startWithinMs));
    await Promise.race([context.resume().catch(() => undefined), late]);
    // The state has changed meanwhile, which the compiler cannot know.
    return (context.state as AudioContextState) === 'running';
  }

  /** As `isReady`, by what is known now. */
  get isRunning(): boolean {
    return this.#context?.state === 'running';
  }

  /** Starts the phrases after one another. Answers for how many milliseconds they are heard from now on. */
  async play(phrases: readonly Phrase[], { chime = null, volume = 1 }: Sounding = {}): Promise<number> {
    const context = this.#open();
    const hushes = this.#hushes;
    const opening = await chime?.chime(context);
    const parts = await Promise.all(phrases.flatMap((phrase) => partsOf(context, phrase)));
    // Decoding takes its time: meanwhile it may have been hushed, or its time may be over.
    if (hushes !== this.#hushes || performance.now() >= this.#allowedUntil) return 0;
    if (this.#volume !== null) this.#volume.gain.value = volume;
    let at = context.currentTime + leadSeconds;
    for (const { buffer, seconds } of [
      { buffer: opening ?? null, seconds: opening?.duration ?? 0 },
      ...parts,
    ]) {
      if (buffer !== null) this.#start(context, buffer, at);
      at += seconds;
    }
    return (at - context.currentTime) * 1000;
  }

  /**
   * Whatever plays, now or later, ends at this moment of the monotonic clock unless another is set before. The sound card's
   * own clock ends it: a page that is stuck plays on what it has scheduled.
   */
  allowUntil(atMs: number): void {
    this.#allowedUntil = atMs;
    for (const source of this.#playing) this.#limit(source);
  }

  #limit(source: AudioBufferSourceNode): void {
    if (this.#context !== null && this.#allowedUntil < Infinity)
      source.stop(Math.max(0, soundTimeAt(this.#context, this.#allowedUntil)));
  }

  hush(): void {
    this.#hushes += 1;
    for (const source of this.#playing) source.stop();
    this.#playing.clear();
  }

  #start(context: AudioContext, buffer: AudioBuffer, at: number): void {
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#volume ?? context.destination);
    source.onended = () => this.#playing.delete(source);
    this.#playing.add(source);
    source.start(at);
    this.#limit(source);
  }

  #open(): AudioContext {
    if (this.#context !== null) return this.#context;
    const context = new AudioContext();
    this.#volume = context.createGain();
    this.#volume.connect(context.destination);
    this.#context = context;
    return context;
  }
}
