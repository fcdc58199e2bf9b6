import type { ChosenPrinter, DeviceHealth, PrinterStanding } from '@sanh/contract';
import { emptyHall, type Hall } from '@sanh/domain';
import { expect, test } from 'vitest';
import type { KnownDevice } from '../devices/known-devices.ts';
import { aConfiguration } from '../halls/testing/a-hall.ts';
import { printerTroubles } from './printer-troubles.ts';
import { hallWith } from './testing/a-hall-with.ts';

const names = { vi: 'Máy in 1' };
const standing = (more: Partial<PrinterStanding> = {}): PrinterStanding => ({
  ...{ id: 'p1', names, condition: 'ready', since: 5, unprinted: [] },
  ...more,
});
const aKiosk = (printer: ChosenPrinter | null, said: DeviceHealth['printer'] = 'unknown'): KnownDevice => ({
  ...{
    centreId: 'c',
    id: 'd',
    kind: 'kiosk',
    name: 'Kiosk',
    zoneId: null,
    layoutId: null,
    counterId: null,
    printer,
    isRevoked: false,
    pairedAt: 0,
  },
  health: {
    ...{ seenAt: 0, version: '1', protocol: 1, clockOffsetMs: 0, painted: null, storage: null },
    ...{ printer: said, scanner: 'none', sound: 'ready', disk: 'ready', numbersHeld: 0, mediaBroken: 0 },
  },
});
const told = (asked: Partial<Parameters<typeof printerTroubles>[0]>) =>
  printerTroubles({ hall: emptyHall('c'), paired: [], list: [standing()], used: ['p1'], ...asked });

test.each(['paper-low', 'paper-out', 'cover-open', 'offline'] as const)(
  'a network printer in use is told when it is %s, since then',
  (condition) => {
    expect(told({ list: [standing({ condition })] })).toEqual([
      { kind: 'printer', id: 'printer.p1', since: 5, condition, names, device: null },
    ]);
  },
);

test('one that nobody prints on troubles nobody, until a kiosk is given it', () => {
  const list = [standing({ condition: 'offline' })];
  expect(told({ list, used: [] })).toEqual([]);
  expect(told({ list, used: [], paired: [aKiosk({ kind: 'listed', id: 'p1' })] })).toHaveLength(1);
});

test('the printer on a kiosk’s own cable is told by the kiosk’s name', () => {
  const paired = [aKiosk({ kind: 'usb', paperMm: 80 }, 'offline')];
  expect(told({ paired })).toMatchObject([{ kind: 'printer', condition: 'offline', device: 'Kiosk' }]);
});

test('what a kiosk last said of a network printer counts for nothing: the server knows better', () => {
  expect(told({ paired: [aKiosk({ kind: 'listed', id: 'p1' }, 'paper-out')] })).toEqual([]);
});

test('slips are told of people who still wait, and whether a copy would come out', () => {
  const hall: Hall = hallWith(aConfiguration(), ['waiting', 'ended']);
  const slip = (label: string) => ({ jobId: `${hall.day ?? ''}.${label}.1`, label, at: 7 });
  const unprinted = [slip('A-001'), slip('A-002'), slip('A-999')];
  expect(told({ hall, list: [standing({ unprinted })] })).toEqual([
    {
      kind: 'slips',
      id: 'slips.p1',
      since: 7,
      printerId: 'p1',
      names,
      canPrint: true,
      slips: [slip('A-001')],
    },
  ]);
  const [, waiting] = told({ hall, list: [standing({ unprinted, condition: 'paper-out' })] });
  expect(waiting).toMatchObject({ kind: 'slips', canPrint: false });
});
