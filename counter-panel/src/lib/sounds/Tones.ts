const toneS = 0.16;
/** Where it is not allowed, `resume` answers nothing at all. */
const answerMs = 300;

/** A few quiet tones, for the one who sits here. */
export class Tones {
  #context: AudioContext | null = null;

  /** Whether this browser lets anything be heard: before somebody has touched the page it may not. */
  async isAllowed(): Promise<boolean> {
    const context = (this.#context ??= new AudioContext());
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, answerMs))]);
    return context.state === 'running';
  }

  play(melody: readonly number[], volume = 1): void {
    const context = (this.#context ??= new AudioContext());
    void context.resume();
    melody.forEach((frequency, index) => {
      const at = context.currentTime + index * toneS * 1.25;
      const [tone, gain] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = frequency;
      gain.gain.setValueAtTime(0.12 * volume, at);
      gain.gain.exponentialRampToValueAtTime(0.001, at + toneS);
      tone.connect(gain).connect(context.destination);
      tone.start(at);
      tone.stop(at + toneS);
    });
  }
}
