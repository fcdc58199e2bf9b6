import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wedgeScanner } from './wedge-scanner.ts';

interface Struck {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
}

let window: EventTarget;
beforeEach(() => {
  window = new EventTarget();
  vi.stubGlobal('window', window);
});
afterEach(() => vi.unstubAllGlobals());

/** Strikes the keys 8 ms apart; answers what was scanned and which keys the page still got. */
function strike(keys: readonly Struck[]): { scanned: string[]; left: string[] } {
  const scanned: string[] = [];
  const left: string[] = [];
  const stop = wedgeScanner.start((text) => scanned.push(text));
  window.addEventListener('keydown', (event) => left.push((event as KeyboardEvent).key));
  keys.forEach((struck, index) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      ctrlKey: false,
      code: '',
      ...struck,
    });
    Object.defineProperty(event, 'timeStamp', { value: 1000 + index * 8 });
    window.dispatchEvent(event);
  });
  stop();
  return { scanned, left };
}

const typed = (text: string): Struck[] => Array.from(text).map((key) => ({ key }));
const enter: Struck = { key: 'Enter' };

describe('a scanner that plays the keyboard', () => {
  it('takes what it scans from the page, but for the keys that a hand might have rolled over', () => {
    expect(strike([...typed('HS-2026-1'), enter])).toEqual({ scanned: ['HS-2026-1'], left: ['H', 'S', '-'] });
  });

  it('may end with Ctrl-J or Ctrl-M, which would open something in the browser', () => {
    for (const key of ['j', 'm', 'J'])
      expect(strike([...typed('HS-2026-1'), { key, ctrlKey: true }])).toEqual({
        scanned: ['HS-2026-1'],
        left: ['H', 'S', '-'],
      });
  });

  it('leaves Ctrl-J of a hand alone', () => {
    expect(strike([{ key: 'j', ctrlKey: true }])).toEqual({ scanned: [], left: ['j'] });
  });

  it('sends other controls, as the group separator Ctrl-], without harm', () => {
    const keys = [{ key: ']', ctrlKey: true }, ...typed('HS-2026-1'), { key: ']', ctrlKey: true }, enter];
    expect(strike(keys).scanned).toEqual(['HS-2026-1']);
  });

  it('is heard in its letters’ own places while a Vietnamese input method eats them', () => {
    const eaten = (code: string): Struck => ({ key: 'Process', code, isComposing: true });
    const keys = [...typed('HS'), ...['Minus', 'Digit2', 'Digit6', 'Minus', 'Numpad7'].map(eaten), enter];
    expect(strike(keys).scanned).toEqual(['HS-26-7']);
    const shifted = ['KeyM', 'KeyH', 'KeyS', 'Slash', 'Digit7', 'Backslash'].map((code) => ({
      ...eaten(code),
      shiftKey: true,
    }));
    expect(strike([...shifted, enter]).scanned).toEqual(['MHS?&|']);
  });
});
