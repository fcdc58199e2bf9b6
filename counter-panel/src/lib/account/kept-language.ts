import { dictionary, preferences } from '@sanh/ui';

const storedAs = 'sanh.panel.language';

/** Unlike a visitor's choice, the staff's outlasts the page: it belongs to the computer. */
export function chooseLanguage(code: string): void {
  preferences.chooseLanguage(code);
  try {
    localStorage.setItem(storedAs, code);
  } catch {
    // A full or forbidden store: the choice holds until the page is left.
  }
}

/** Once the languages are there; a language that is no longer offered is not taken up. */
export function takeUpLanguage(): void {
  const kept = dictionary.languages.find(({ code }) => code === localStorage.getItem(storedAs));
  if (kept !== undefined) preferences.chooseLanguage(kept.code);
}
