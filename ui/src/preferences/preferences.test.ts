import { expect, test } from 'vitest';
import { Preferences } from './Preferences.svelte.ts';

test('each choice is an attribute of the page that the tokens answer to', () => {
  const preferences = new Preferences();
  preferences.isLargeType = true;
  preferences.isContrast = true;
  preferences.isLowReach = true;
  preferences.chooseLanguage('en');
  expect(preferences.attributes('display')).toEqual({
    lang: 'en',
    'data-theme': 'contrast',
    'data-type': 'large',
    'data-reach': 'low',
  });
});

test('the next person finds the screen as it was designed', () => {
  const preferences = new Preferences();
  preferences.isLargeType = true;
  preferences.isContrast = true;
  preferences.isLowReach = true;
  preferences.chooseLanguage('en');
  preferences.reset();
  expect(preferences.attributes('display')).toEqual({ lang: 'vi', 'data-theme': 'display' });
});
