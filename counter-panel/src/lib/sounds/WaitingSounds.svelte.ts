import { minuteOfDay, volumeAt, type VoiceHours } from '@sanh/domain';
import { soundBetween, type Line, type WaitingSound } from './waiting-sounds.ts';

const melodies: Readonly<Record<WaitingSound, readonly number[]>> = {
  first: [660, 880],
  'long-wait': [523, 523, 523],
};
const toneS = 0.16;

interface Hours {
  readonly hours: VoiceHours | undefined;
  readonly timeZone: string;
}

/** The desk's own quiet sounds, for as long as one clerk sits there; the next begins with them on. */
export class WaitingSounds {
  isOn = $state(true);
  #before: Line | null = null;
  #context: AudioContext | null = null;

  readonly toggle = (): void => {
    this.isOn = !this.isOn;
    if (this.isOn) this.#play('first', 1);
  };

  /** Told of the line at every change; none is heard while the hall itself is to be quiet. */
  hear(line: Line, { hours, timeZone }: Hours): void {
    const sound = this.#before === null ? null : soundBetween(this.#before, line);
    this.#before = line;
    if (sound === null || !this.isOn) return;
    const volume = hours === undefined ? 1 : volumeAt(hours, minuteOfDay(timeZone, line.now));
    if (volume > 0) this.#play(sound, volume);
  }

  #play(sound: WaitingSound, volume: number): void {
    const context = (this.#context ??= new AudioContext());
    void context.resume();
    melodies[sound].forEach((frequency, index) => {
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
