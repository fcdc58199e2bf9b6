import type { Emergency } from '@sanh/domain';
import { emergencyTexts } from '@sanh/ui';

const againMs = 60_000;
/** A slow reader's pace, so that no call begins while it is still being read. */
const letterMs = 90;

interface Reading {
  readonly chimeMs: number;
  /** Asked when the chime is over: a page that was stuck may have lost the voice. */
  readonly mayRead: () => boolean;
}

/** How often an emergency is said, and by whom: recorded clips do not know its words, the machine's own voice may. */
export class EmergencySpeech {
  /** Server time until when the mouth is taken. */
  #until = 0;
  #begin: ReturnType<typeof setTimeout> | undefined;
  #said: { readonly id: string; readonly at: number } | null = null;

  isSpeaking(now: number): boolean {
    return now < this.#until;
  }

  /** At once, then every minute while it stands. */
  isDue({ id }: Emergency, now: number): boolean {
    if (this.isSpeaking(now)) return false;
    return this.#said?.id !== id || now - this.#said.at >= againMs;
  }

  /** Reads it after a chime of this length. Nobody waits for the reader: on some machines it never says that it is done. */
  say(emergency: Emergency, now: number, { chimeMs, mayRead }: Reading): void {
    const texts = emergencyTexts(emergency, 'vi');
    const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
    this.#said = { id: emergency.id, at: now };
    this.#until = now + chimeMs + (hasVoice() ? letters * letterMs : 0);
    this.#begin = setTimeout(() => {
      if (mayRead()) texts.forEach(({ language, text }) => read(language, text));
    }, chimeMs);
  }

  hush(): void {
    this.#until = 0;
    clearTimeout(this.#begin);
    if (hasVoice()) speechSynthesis.cancel();
  }
}

const voiceOf = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));

const hasVoice = (): boolean => 'speechSynthesis' in globalThis && voiceOf('vi') !== undefined;

function read(language: string, text: string): void {
  if (!('speechSynthesis' in globalThis)) return;
  const voice = voiceOf(language);
  if (voice === undefined) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.speak(words);
}
