import { type ControlWords, spokenLine, type SpokenLine, spokenLines } from './spoken-lines.ts';
import type { Voice } from './voice.ts';

const controls = 'button, a[href], input';

interface Settings {
  readonly voice: Voice;
  readonly words: () => ControlWords;
}

/** Reads the screen to somebody who cannot, line by line; the focus goes along, so that Enter takes what was just heard. */
export class ReadAloud {
  isOn = $state(false);
  /** Grows with every line: somebody is listening, though nobody touches anything. */
  linesRead = $state(0);
  readonly #settings: Settings;
  #reading = 0;
  #spoken: HTMLElement | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  canRead(language: string): boolean {
    return this.#settings.voice.canSpeak(language);
  }

  toggle(): void {
    if (this.isOn) this.turnOff();
    else this.isOn = true;
  }

  turnOff(): void {
    this.isOn = false;
    this.hush();
  }

  /** Reads all of it, from the top; whatever was being said ends. */
  async read(root: HTMLElement): Promise<void> {
    await this.#say(spokenLines(root, this.#settings.words()));
  }

  /** Somebody went to a control by key: only that one is said. */
  async readControl(control: HTMLElement): Promise<void> {
    if (this.isOn && control !== this.#spoken) await this.#say([spokenLine(control, this.#settings.words())]);
  }

  /** Ends what is being said; a new screen is read again. */
  hush(): void {
    this.#reading++;
    this.#mark(null);
    this.#settings.voice.hush();
  }

  async #say(lines: readonly SpokenLine[]): Promise<void> {
    this.hush();
    const reading = this.#reading;
    for (const { text, language, element } of lines) {
      if (reading !== this.#reading) return;
      if (!element.isConnected) continue;
      this.#mark(element);
      this.linesRead++;
      // Without a voice the focus would run over the screen by itself.
      if (!(await this.#settings.voice.speak(text, language))) break;
    }
    if (reading === this.#reading) this.#mark(null);
  }

  #mark(element: HTMLElement | null): void {
    this.#spoken?.removeAttribute('data-spoken');
    this.#spoken = element;
    element?.setAttribute('data-spoken', '');
    element?.scrollIntoView({ block: 'nearest' });
    const control = element?.matches('label') ? element.querySelector('input') : element;
    if (control?.matches(controls)) control.focus({ preventScroll: true });
  }
}
