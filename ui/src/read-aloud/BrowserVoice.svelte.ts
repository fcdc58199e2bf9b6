import type { Voice } from './voice.ts';

const startMs = 2500;
const letterMs = 140;

/** The voices of the operating system. Without one of the language it cannot speak it: a wrong accent is no help. */
export class BrowserVoice implements Voice {
  #voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  readonly #engine: SpeechSynthesis | undefined;
  #over: () => void = () => undefined;

  constructor(engine: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    this.#engine = engine;
  }

  /** Voices come some time after the page. Returns what stops waiting for them. */
  start(): () => void {
    const read = (): void => void (this.#voices = this.#engine?.getVoices() ?? []);
    read();
    this.#engine?.addEventListener('voiceschanged', read);
    return () => this.#engine?.removeEventListener('voiceschanged', read);
  }

  canSpeak(language: string): boolean {
    return this.#voiceFor(language) !== undefined;
  }

  async speak(text: string, language: string): Promise<boolean> {
    const voice = this.#voiceFor(language);
    if (this.#engine === undefined || voice === undefined) return false;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.95;
    await new Promise<void>((resolve) => {
      // On Linux `onend` may never come: the sentence is over at the latest when it must be.
      const latest = setTimeout(resolve, startMs + letterMs * text.length);
      this.#over = () => {
        clearTimeout(latest);
        resolve();
      };
      utterance.onend = utterance.onerror = this.#over;
      this.#engine?.speak(utterance);
    });
    return true;
  }

  hush(): void {
    this.#over();
    this.#engine?.cancel();
  }

  #voiceFor(language: string): SpeechSynthesisVoice | undefined {
    return this.#voices.find((voice) => codeOf(voice) === language);
  }
}

/** `vi` of `vi-VN`; some systems write `vi_VN`. */
const codeOf = ({ lang }: SpeechSynthesisVoice): string => /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
