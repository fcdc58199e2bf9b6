import { KeptChoice } from '../../kept/KeptChoice.ts';
import { Tones } from '../../sounds/Tones.ts';

const choice = new KeptChoice('sanh.manage.alert-sound');
const melody = [587, 440];
const gestures = ['click', 'keydown'] as const;

/** Whether an alert is heard. The choice belongs to the machine, not to who sits there. */
export class AlertSound {
  isOn = $state(choice.read() === 'on');
  /** Chosen, but the browser plays nothing before somebody has touched the page. */
  isBlocked = $state(false);
  readonly #tones: Pick<Tones, 'isAllowed' | 'play'>;

  constructor(tones: Pick<Tones, 'isAllowed' | 'play'> = new Tones()) {
    this.#tones = tones;
  }

  /** Finds out whether it can be heard, and with every touch until then again. Returns what stops it. */
  start(page: Pick<Document, 'addEventListener' | 'removeEventListener'>): () => void {
    const look = (): void => void this.#look();
    const touched = (): void => void (this.isBlocked && this.#look());
    look();
    for (const gesture of gestures) page.addEventListener(gesture, touched);
    return () => gestures.forEach((gesture) => page.removeEventListener(gesture, touched));
  }

  readonly toggle = (): void => {
    this.isOn = !this.isOn;
    choice.keep(this.isOn ? 'on' : null);
    void this.play();
  };

  /** A tone that may not be heard now is not heard later, when it means nothing any more. */
  async play(): Promise<void> {
    await this.#look();
    if (this.isOn && !this.isBlocked) this.#tones.play(melody);
  }

  async #look(): Promise<void> {
    this.isBlocked = this.isOn && !(await this.#tones.isAllowed());
  }
}
