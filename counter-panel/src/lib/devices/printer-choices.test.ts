import type { CentreView, ChosenPrinter } from '@sanh/contract';
import { expect, test } from 'vitest';
import { printerOf, printersToChoose, valueOf } from './printer-choices.ts';

const printers: CentreView['printers'] = [
  {
    ...{ id: 'k1', names: { vi: 'Máy in 1' }, paperMm: 80, dots: 576, cutter: 'partial' },
    transport: { kind: 'network' },
  },
];

test('whatever may be chosen is found again by its value', () => {
  const choices = printersToChoose(printers);
  expect(choices).toHaveLength(5);
  expect(choices.map((choice) => printerOf(valueOf(choice), printers))).toEqual(choices);
});

test('nothing chosen is no printer, nor is one that the centre no longer has', () => {
  const gone: ChosenPrinter = { kind: 'listed', id: 'gone' };
  expect([printerOf(valueOf(null), printers), printerOf(valueOf(gone), printers)]).toEqual([null, null]);
});
