import type { ChosenPrinter, PairedDevice } from '@sanh/contract';
import { beforeEach, expect, test, vi } from 'vitest';
import { aStorage } from '#lib/testing/a-storage.ts';
import { printerOfScreen } from './printer-of-screen.ts';

const listed: ChosenPrinter = { kind: 'listed', id: 'k1' };
const device: PairedDevice = {
  ...{
    id: 'd',
    centreId: 'c',
    kind: 'kiosk',
    name: 'Kiosk',
    zoneId: null,
    layoutId: null,
    counterId: null,
    incarnation: 'i',
  },
  printer: { kind: 'usb', paperMm: 58 },
};
const paired = (printer: ChosenPrinter | null) =>
  ({ kind: 'paired', device: { ...device, printer } }) as const;
const address = (query = '') => new URL(`https://sanh.test/kiosk/${query}`);

beforeEach(() => vi.stubGlobal('localStorage', aStorage()));

test('a paired kiosk prints where its administrator says, whatever its address says', () => {
  expect(printerOfScreen(paired(listed), address('?printer=k9'))).toEqual(listed);
});

test('started without the server it prints where it last did', () => {
  printerOfScreen(paired(device.printer), address());
  expect(printerOfScreen({ kind: 'unknown' }, address('?printer=k9'))).toEqual(device.printer);
});

test('a printer that was taken away is not kept', () => {
  printerOfScreen(paired(listed), address());
  printerOfScreen(paired(null), address());
  expect(printerOfScreen({ kind: 'unknown' }, address())).toBeNull();
});

test('an unpaired screen of a demonstration prints where its address says, until that says none', () => {
  expect(printerOfScreen({ kind: 'free' }, address('?printer=k1'))).toEqual(listed);
  expect(printerOfScreen({ kind: 'free' }, address())).toEqual(listed);
  expect(printerOfScreen({ kind: 'free' }, address('?printer='))).toBeNull();
  expect(printerOfScreen({ kind: 'free' }, address())).toBeNull();
});

test('what nobody can read is no printer', () => {
  localStorage.setItem('sanh.kiosk.printer', 'k1');
  expect(printerOfScreen({ kind: 'unknown' }, address())).toBeNull();
});
