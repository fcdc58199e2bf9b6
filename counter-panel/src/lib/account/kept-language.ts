import { dictionary, preferences } from '@sanh/ui';
import { KeptChoice } from '../kept/KeptChoice.ts';

/** Unlike a visitor's choice, the staff's outlasts the page. */
const choice = new KeptChoice('sanh.panel.language');

export function chooseLanguage(code: string): void {
  preferences.chooseLanguage(code);
  choice.keep(code);
}

/** Once the languages are there; a language that is no longer offered is not taken up. */
export function takeUpLanguage(): void {
  const kept = choice.read();
  if (kept !== null && dictionary.languages.some(({ code }) => code === kept))
    preferences.chooseLanguage(kept);
}
