import { describe, expect, test } from 'vitest';
import { slotKeys, type Slot } from '../actions/slots.ts';
import { padKeys, readKeypad, usualKeypad, withKey } from './keypad.ts';
import { askedBy, type Press } from './pressed.ts';

const usual = { usesLetters: true, usesKeypad: false, keypad: usualKeypad };
const press = (key: string, code: string, changes: Partial<Press> = {}): Press => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false },
  ...changes,
});
const slot = (name: Slot) => ({ kind: 'slot', slot: name });

describe('the number pad', () => {
  test('types digits until it is made a hand keypad', () => {
    expect(askedBy(press('7', 'Numpad7'), usual)).toEqual({ kind: 'digit', digit: '7' });
    expect(askedBy(press('7', 'Numpad7'), { ...usual, usesKeypad: true })).toEqual(slot('undo'));
  });

  test.each([
    ['Enter', 'NumpadEnter', 'next'],
    ['+', 'NumpadAdd', 'progress'],
    ['-', 'NumpadSubtract', 'absent'],
    ['*', 'NumpadMultiply', 'park'],
    ['/', 'NumpadDivide', 'transfer'],
    ['0', 'Numpad0', 'recall'],
    ['Insert', 'Numpad0', 'recall'],
  ] as const)(
    'as a hand keypad gives for %s (%s) the action %s, with Num Lock or without',
    (key, code, name) => {
      expect(askedBy(press(key, code), { ...usual, usesKeypad: true })).toEqual(slot(name));
    },
  );

  test('leaves the other digits and the other Enter what they are', () => {
    const on = { ...usual, usesKeypad: true };
    expect(askedBy(press('7', 'Digit7'), on)).toEqual({ kind: 'digit', digit: '7' });
    expect(askedBy(press('Enter', 'Enter'), on)).toBeNull();
  });

  test('has every one of its keys in use, and each action once', () => {
    expect(Object.keys(usualKeypad).sort()).toEqual(Object.keys(padKeys).sort());
    expect(new Set(Object.values(usualKeypad)).size).toBe(Object.keys(padKeys).length);
  });
});

describe('with single keys switched off', () => {
  const off = { ...usual, usesLetters: false };

  test.each(Object.entries(slotKeys).filter(([, key]) => key.length === 1))('%s is not on %s', (_, key) => {
    expect(askedBy(press(key, ''), off)).toBeNull();
  });

  test('digits begin no number, and function keys and Ctrl still work', () => {
    expect(askedBy(press('4', 'Digit4'), off)).toBeNull();
    expect(askedBy(press('F2', 'F2'), off)).toEqual(slot('next'));
    expect(askedBy(press('z', 'KeyZ', { ctrlKey: true }), off)).toEqual(slot('undo'));
  });

  test('a hand keypad still works', () => {
    expect(askedBy(press('+', 'NumpadAdd'), { ...off, usesKeypad: true })).toEqual(slot('progress'));
  });
});

test('an action put on another key leaves the one it had, and a freed key gives nothing', () => {
  const changed = withKey(usualKeypad, 'Numpad9', 'next');
  expect([changed.Numpad9, changed.NumpadEnter]).toEqual(['next', undefined]);
  const keypad = withKey(changed, 'Numpad9', null);
  expect(askedBy(press('9', 'Numpad9'), { ...usual, usesKeypad: true, keypad })).toBeNull();
});

test.each([[null], ['x'], [7]])('a stored layout that is none (%j) is the usual one', (stored) => {
  expect(readKeypad(stored)).toBe(usualKeypad);
});

test('of a stored layout what is not known is left out', () => {
  expect(readKeypad({ Numpad1: 'next', Numpad2: 'explode', KeyA: 'next', __proto__: null })).toEqual({
    Numpad1: 'next',
  });
});
