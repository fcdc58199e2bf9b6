import { dictionary, preferences } from '@sanh/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseLanguage, takeUpLanguage } from './kept-language.ts';

const stored = new Map<string, string>();
const computer = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
};

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', computer);
  dictionary.languages = [
    { code: 'vi', short: 'VI', name: 'Tiếng Việt' },
    { code: 'en', short: 'EN', name: 'English' },
  ];
});
afterEach(() => {
  vi.unstubAllGlobals();
  preferences.reset();
  dictionary.languages = [];
});

test('the language chosen on a computer is there again when the page is opened anew', () => {
  chooseLanguage('en');
  preferences.reset();
  takeUpLanguage();
  expect(preferences.language).toBe('en');
});

test('a language that is no longer offered is not taken up', () => {
  stored.set('sanh.panel.language', 'fr');
  takeUpLanguage();
  expect(preferences.language).toBe('vi');
});

test('where the store is forbidden the page starts, and the choice holds on it', () => {
  const forbidden = (): never => {
    throw new Error('forbidden');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
  takeUpLanguage();
  chooseLanguage('en');
  expect(preferences.language).toBe('en');
});
