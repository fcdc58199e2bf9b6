import { expect, it } from 'vitest';
import { isBrowserKey } from './browser-keys.ts';

const stroke = (combination: string) => {
  const parts = combination.split('+');
  return {
    key: parts.at(-1) ?? '',
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
  };
};

it.each([
  'Control+p',
  'Control+S',
  'Control+o',
  'Control+j',
  'Meta+f',
  'Alt+ArrowLeft',
  'F1',
  'F12',
  'BrowserBack',
])('%s belongs to the browser and does nothing here', (combination) => {
  expect(isBrowserKey(stroke(combination))).toBe(true);
});

it.each(['p', 'đ', 'Enter', 'Tab', 'ArrowLeft', 'Escape', 'Backspace', 'F2', 'F5'])(
  '%s stays with the page',
  (key) => {
    expect(isBrowserKey(stroke(key))).toBe(false);
  },
);
