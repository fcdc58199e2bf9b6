import { expect, test } from 'vitest';
import { isDigit, slotGroups, slotKeys, slotPressed, type Slot } from './slots.ts';

const press = (key: string, changes = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
});

test('no two slots share a key', () => {
  const keys = Object.values(slotKeys).map((key) => key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test('no slot lies on a digit: digits begin a number', () => {
  expect(Object.values(slotKeys).filter((key) => /^\d$/.test(key))).toEqual([]);
});

test('no slot takes a key that the browser needs: reload, full screen, developer tools', () => {
  expect(Object.values(slotKeys).filter((key) => ['F5', 'F11', 'F12'].includes(key))).toEqual([]);
});

test('every slot stands in exactly one group of the shortcuts', () => {
  const grouped: Slot[] = Object.values(slotGroups).flat();
  expect([...grouped].sort()).toEqual(Object.keys(slotKeys).sort());
});

test('a key finds its slot, with either case', () => {
  expect(slotPressed(press('F2'))).toBe('next');
  expect(slotPressed(press('G'))).toBe('choose');
  expect(slotPressed(press('g'))).toBe('choose');
  expect(slotPressed(press('?'))).toBe('shortcuts');
});

test('undo needs Ctrl; a letter with Ctrl is the browser’s', () => {
  expect(slotPressed(press('z'))).toBeNull();
  expect(slotPressed(press('z', { ctrlKey: true }))).toBe('undo');
  expect(slotPressed(press('p', { ctrlKey: true }))).toBeNull();
});

test('a digit begins a number', () => {
  expect(isDigit(press('7'))).toBe(true);
  expect(isDigit(press('7', { ctrlKey: true }))).toBe(false);
  expect(isDigit(press('F7'))).toBe(false);
});
