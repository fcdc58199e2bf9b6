import type { Voice } from './voice.ts';

/** Several voices, the better first: what one cannot say just now, the next one says. */
export class FirstVoice implements Voice {
  readonly #voices: readonly Voice[];
  #wish = 0;

  constructor(voices: readonly Voice[]) {
    this.#voices = voices;
  }

  start(): () => void {
    const stops = this.#voices.map((voice) => voice.start());
    return () => stops.forEach((stop) => stop());
  }

  canSpeak(language: string): boolean {
    return this.#voices.some((voice) => voice.canSpeak(language));
  }

  async speak(text: string, language: string): Promise<boolean> {
    const wish = ++this.#wish;
    for (const voice of this.#voices) {
      if (voice.canSpeak(language) && (await voice.speak(text, language))) return true;
      if (wish !== this.#wish) return true;
    }
    return false;
  }

  hush(): void {
    this.#wish++;
    for (const voice of this.#voices) voice.hush();
  }
}
