import { minuteOfDay, volumeAt, type VoiceHours } from '@sanh/domain';
import { Tones } from './Tones.ts';
import { soundBetween, type Line, type WaitingSound } from './waiting-sounds.ts';

const melodies: Readonly<Record<WaitingSound, readonly number[]>> = {
  first: [660, 880],
  'long-wait': [523, 523, 523],
};

interface Hours {
  readonly hours: VoiceHours | undefined;
  readonly timeZone: string;
}

/** The desk's own quiet sounds, for as long as one clerk sits there; the next begins with them on. */
export class WaitingSounds {
  isOn = $state(true);
  #before: Line | null = null;
  readonly #tones = new Tones();

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
    this.#tones.play(melodies[sound], volume);
  }
}
