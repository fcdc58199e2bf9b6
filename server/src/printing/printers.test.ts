import type { Centre } from '@sanh/kiosk-config';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPrinters, type Printers } from './printers.ts';
import type { StationReport } from './printer-station.ts';
import { aSlip } from './testing/a-slip.ts';
import { PrinterSink } from './testing/printer-sink.ts';

let sink: PrinterSink;
let printers: Printers;
let reported: Parameters<StationReport>[0][];

const centresWith = (port: number, answers = true) => {
  const transport = { kind: 'network' as const, host: '127.0.0.1', port, answers };
  const printer = { id: 'kiosk-1', name: { vi: 'K1', en: 'K1' }, paperMm: 80, cutter: 'partial', transport };
  const usb = { ...printer, id: 'desk', transport: { kind: 'usb' } };
  return { get: () => ({ centre: { printers: [printer, usb] } as unknown as Centre }) as never };
};
const start = (answers = true): Printers => {
  reported = [];
  return createPrinters({ centres: centresWith(sink.port, answers), report: (told) => reported.push(told) });
};

beforeEach(async () => {
  sink = await PrinterSink.start();
  printers = start();
});
afterEach(async () => {
  printers.stop();
  await sink.stop();
});

const ticket = (number: number, copy = 1): string =>
  `2026-11-23.B-${String(number).padStart(3, '0')}.${copy}`;
const print = (number: number, more: { copy?: number; isRepeated?: boolean; slip?: Uint8Array } = {}) =>
  printers.print({
    ...{ centreId: 'c', printerId: 'kiosk-1', jobId: ticket(number, more.copy) },
    ...{ bytes: more.slip ?? aSlip(), isRepeated: more.isRepeated ?? false },
  });
const reprint = (number: number) =>
  printers.reprint({ centreId: 'c', printerId: 'kiosk-1', jobId: ticket(number) });
const standing = () => printers.list('c')[0]!;
const unprinted = () => standing().unprinted.map(({ label }) => label);

describe('a printer in order', () => {
  test('prints every dot and says so', async () => {
    expect(await print(1)).toEqual({ kind: 'printed', isConfirmed: true, condition: 'ready' });
    expect(sink.slips.map(({ dots, rows }) => [dots, rows.length])).toEqual([[576, 600]]);
    expect(sink.slips[0]!.rows.every((row) => row.every((dots) => dots === 0xa5))).toBe(true);
    expect(reported.at(-1)).toEqual({
      ...{ centreId: 'c', printerId: 'kiosk-1', condition: 'ready', outcome: 'printed' },
    });
  });

  test('prints the same job once however often it is sent', async () => {
    const outcomes = await Promise.all([print(1), print(1), print(1, { isRepeated: true })]);
    outcomes.push(await print(1, { isRepeated: true }));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['printed', 'printed', 'printed', 'printed']);
    expect(sink.slips).toHaveLength(1);
  });

  test('prints one slip after the other when several kiosks send at once', async () => {
    const slips = [1, 2, 3].map((pattern) => aSlip({ pattern }));
    await Promise.all(slips.map((slip, index) => print(index, { slip })));
    expect(sink.slips.map(({ rows }) => new Set(rows.flatMap((row) => [...row])))).toEqual([
      ...[new Set([1]), new Set([2]), new Set([3])],
    ]);
  });

  test('says that its paper runs low', async () => {
    sink.has({ paper: 'low' });
    expect(await print(1)).toMatchObject({ kind: 'printed', condition: 'paper-low' });
  });

  test('is waited for while it is slow', async () => {
    sink.has({ rowsPerSecond: 300 });
    expect(await print(1)).toMatchObject({ kind: 'printed', isConfirmed: true });
  });

  test('that cannot confirm is believed while it answers and is well', async () => {
    sink.has({ knowsNoConfirmation: true });
    expect(await print(1)).toEqual({ kind: 'printed', isConfirmed: false, condition: 'ready' });
  });
});

describe('a printer out of order', () => {
  test.each([
    ['without paper', { paper: 'out' }, 'paper-out'],
    ['with its cover open', { isCoverOpen: true }, 'cover-open'],
    ['that takes the connection and is silent', { isHalfOpen: true }, 'offline'],
  ] as const)(
    '%s is sent nothing, and the same job is printed after the repair',
    async (_, trouble, condition) => {
      sink.has(trouble);
      expect(await print(1)).toEqual({ kind: 'failed', condition });
      expect([standing().condition, unprinted()]).toEqual([condition, ['B-001']]);
      sink.has({});
      expect(await print(1)).toMatchObject({ kind: 'printed' });
      expect([sink.slips.length, sink.hangingRows, unprinted()]).toEqual([1, 0, []]);
    },
  );

  test('that nobody can reach fails at once', async () => {
    await sink.stop();
    expect(await print(1)).toEqual({ kind: 'failed', condition: 'offline' });
    sink = await PrinterSink.start();
  });

  test('whose paper ends in the middle may have printed: the job is not begun again', async () => {
    sink.has({ rowsLeft: 200 });
    expect(await print(1)).toEqual({ kind: 'unsure', condition: 'paper-out' });
    expect(await print(1, { isRepeated: true })).toMatchObject({ kind: 'unsure' });
    sink.has({});
    await expect.poll(() => sink.slips.length).toBe(1);
    expect(sink.slips[0]!.rows).toHaveLength(600);
  });

  test('that dies in the middle leaves the next slip whole', async () => {
    sink.has({ diesAfterBytes: 20_000 });
    expect(await print(1)).toMatchObject({ kind: 'unsure', condition: 'offline' });
    sink.has({});
    expect(await print(2, { slip: aSlip({ pattern: 0x3c }) })).toMatchObject({ kind: 'printed' });
    const rows = sink.slips.at(-1)!.rows.slice(-600);
    expect([rows.length, rows.every((row) => row.every((dots) => dots === 0x3c))]).toEqual([600, true]);
  });
});

test('after a restart a job that was sent before is not printed again by itself', async () => {
  await print(1);
  printers.stop();
  printers = start();
  expect(await print(1, { isRepeated: true })).toMatchObject({ kind: 'unsure' });
  expect(sink.slips).toHaveLength(1);
});

test('a printer that never answers is printed on blindly where the configuration says so', async () => {
  printers.stop();
  printers = start(false);
  sink.has({ isMute: true });
  expect(await print(1)).toEqual({ kind: 'printed', isConfirmed: false, condition: 'unknown' });
  await expect.poll(() => sink.slips.length).toBe(1);
});

describe('a copy by staff', () => {
  test('comes once after the repair, for two presses too', async () => {
    sink.has({ rowsLeft: 200 });
    await print(7);
    sink.has({});
    await expect.poll(() => sink.slips.length).toBe(1);
    const copies = await Promise.all([reprint(7), reprint(7)]);
    expect(copies.map(({ kind }) => kind)).toEqual(['printed', 'printed']);
    expect([sink.slips.length, unprinted()]).toEqual([2, []]);
  });

  test.each([
    ['failed', { paper: 'out' }],
    ['was unsure', { rowsLeft: 200 }],
  ] as const)(
    'after a job that %s is the citizen’s too: asked once more at the kiosk nothing more comes',
    async (_, trouble) => {
      sink.has(trouble);
      await print(7);
      sink.has({});
      await reprint(7);
      const before = sink.slips.length;
      expect(await print(7, { isRepeated: true })).toMatchObject({ kind: 'printed' });
      expect(await print(7, { copy: 2 })).toMatchObject({ kind: 'printed' });
      expect(sink.slips).toHaveLength(before);
    },
  );

  test('of a ticket that came out is not offered', async () => {
    await print(7);
    await expect(reprint(7)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is kept of tickets only', async () => {
    sink.has({ paper: 'out' });
    const jobId = '0b8f6f0e-6f0a-4d5e-9a0e-0123456789ab.1';
    await printers.print({
      ...{ centreId: 'c', printerId: 'kiosk-1', jobId },
      ...{ bytes: aSlip(), isRepeated: false },
    });
    expect(unprinted()).toEqual([]);
  });
});

describe('a kiosk that asks how its job stands', () => {
  const job = () => printers.job({ centreId: 'c', printerId: 'kiosk-1', jobId: ticket(7) });

  test('hears that the paper is back, and that staff have made a copy', async () => {
    expect(job()).toEqual({ condition: 'unknown', outcome: null });
    sink.has({ paper: 'out' });
    await print(7);
    expect(job()).toEqual({ condition: 'paper-out', outcome: { kind: 'failed', condition: 'paper-out' } });
    sink.has({});
    await expect.poll(() => job().condition, { timeout: 8000, interval: 200 }).toBe('ready');
    expect(job().outcome).toMatchObject({ kind: 'failed' });
    await reprint(7);
    expect(job()).toMatchObject({ condition: 'ready', outcome: { kind: 'printed' } });
  });
});

describe('what a kiosk may send', () => {
  const sent = (bytes: Uint8Array) => print(1, { slip: bytes });

  test.each([
    ['text', Buffer.from('hello, printer')],
    ['a drawer pulse', Buffer.concat([aSlip(), Uint8Array.of(0x1b, 0x70, 0, 50, 50)])],
    ['a printer setting', Buffer.concat([Uint8Array.of(0x1d, 0x28, 0x45, 3, 0, 1, 73, 78), aSlip()])],
    ['a picture wider than the roll', aSlip({ dots: 640 })],
    ['a picture cut short', aSlip().subarray(0, 5000)],
    ['nothing to see', Uint8Array.of(0x1b, 0x40, 0x0a)],
  ])('is a drawn slip, not %s', async (_, bytes) => {
    await expect(sent(bytes)).rejects.toMatchObject({ code: 'SLIP_INVALID' });
    expect(sink.connections).toBe(0);
  });

  test.each(['kiosk-9', 'desk'])('goes to a network printer of the centre, not to %s', async (printerId) => {
    const job = { centreId: 'c', printerId, jobId: ticket(1), bytes: aSlip(), isRepeated: false };
    await expect(printers.print(job)).rejects.toMatchObject({ code: 'UNKNOWN_PRINTER' });
  });
});
