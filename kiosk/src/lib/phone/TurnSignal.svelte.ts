import type { TicketPlace } from '@sanh/contract';

/** Long, short, long: felt through a bag. Milliseconds on and off. */
const shakes = [500, 200, 200, 200, 500];
const notes = [880, 660, 880, 660];
const noteSeconds = 0.35;

/** Rings and shakes the phone when its number is called. Browsers let a page sound only after it has been touched. */
export class TurnSignal {
  isOn = $state(false);
  #sound: AudioContext | null = null;
  #heard: string | null = null;

  /** Call from a touch. The first short note says that it works. */
  async turnOn(): Promise<void> {
    this.#sound ??= new AudioContext();
    await this.#sound.resume();
    this.isOn = this.#sound.state === 'running';
    if (this.isOn) this.#ring(notes.slice(0, 1));
    this.#shake([100]);
  }

  turnOff(): void {
    this.isOn = false;
  }

  /** Once for each call and recall. What was being called before the page was opened is not news. */
  notice({ state, counterNumber, calls }: TicketPlace): void {
    const key = state === 'called' ? `${counterNumber ?? ''} ${calls}` : '';
    const isNew = key !== '' && this.#heard !== null && key !== this.#heard;
    this.#heard = key;
    if (!isNew) return;
    this.#shake(shakes);
    if (this.isOn) void this.#sound?.resume().then(() => this.#ring(notes));
  }

  #shake(pattern: number[]): void {
    if ('vibrate' in navigator) navigator.vibrate(pattern);
  }

  #ring(pitches: readonly number[]): void {
    const sound = this.#sound;
    if (sound === null) return;
    pitches.forEach((pitch, index) => {
      const from = sound.currentTime + index * noteSeconds;
      const [tone, volume] = [sound.createOscillator(), sound.createGain()];
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.6, from);
      volume.gain.exponentialRampToValueAtTime(0.001, from + noteSeconds);
      tone.connect(volume).connect(sound.destination);
      tone.start(from);
      tone.stop(from + noteSeconds);
    });
  }
}
