import { dictionary } from '../i18n/Dictionary.svelte.ts';
import { SOURCE_LANGUAGE } from '../i18n/language.ts';

/** What one person at a shared screen has chosen. Nothing is stored: the next person starts afresh. */
export class Preferences {
  isLargeType = $state(false);
  isContrast = $state(false);
  isLowReach = $state(false);

  get language(): string {
    return dictionary.language;
  }

  chooseLanguage(code: string): void {
    dictionary.use(code);
  }

  reset(): void {
    this.isLargeType = false;
    this.isContrast = false;
    this.isLowReach = false;
    this.chooseLanguage(SOURCE_LANGUAGE);
  }

  /** The attributes of <html> that the tokens answer to; `theme` is the screen's own, e.g. `display`. */
  attributes(theme?: string): Readonly<Record<string, string | undefined>> {
    return {
      lang: this.language,
      'data-theme': this.isContrast ? 'contrast' : theme,
      'data-type': this.isLargeType ? 'large' : undefined,
      'data-reach': this.isLowReach ? 'low' : undefined,
    };
  }

  /** Call inside an `$effect`, so that the page follows every change. */
  applyTo(root: HTMLElement, theme?: string): void {
    for (const [name, value] of Object.entries(this.attributes(theme))) {
      if (value === undefined) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  }
}

export const preferences = new Preferences();
