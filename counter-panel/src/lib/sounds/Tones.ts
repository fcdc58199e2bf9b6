const toneS = 0.16;

/** A few quiet tones, for the one who sits here. */
export class Tones {
  #context: AudioContext | null = null;

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
