import type { Trouble } from '@sanh/contract';
import { dictionary } from '@sanh/ui';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { troubleWords, worstOf } from './trouble-words.ts';

beforeAll(async () => {
  const ui = new URL('../../../../ui/', import.meta.url);
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(new URL(`.${path}`, ui))));
  await dictionary.load('/', ['counter']);
});
afterAll(() => vi.unstubAllGlobals());

const told = { id: 'x', since: 0 };
const names = { vi: 'Máy in 1', en: 'Printer 1' };
const device = { device: 'Kiosk cửa chính', deviceKind: 'kiosk', amount: 65_000 } as const;
const every: readonly Trouble[] = [
  ...(['number-refused', 'number-doubled', 'number-not-lent'] as const).map((kind) => ({
    ...{ ...told, kind, label: 'A-703', device: null, reason: null },
  })),
  ...(['paper-low', 'paper-out', 'cover-open', 'offline'] as const).map((condition) => ({
    ...{ ...told, kind: 'printer' as const, condition, names, device: null },
  })),
  ...(
    [
      ...(['device-silent', 'device-behind', 'device-program', 'device-clock'] as const),
      ...(['device-disk', 'device-numbers', 'device-media'] as const),
    ] as const
  ).map((kind) => ({ ...told, kind, ...device })),
  { ...told, kind: 'notices', failure: 'slow', labels: ['A-001', 'A-002'] },
  {
    ...{ ...told, kind: 'slips', printerId: 'p', names, canPrint: true },
    slips: [{ jobId: 'j', label: 'A-001', at: 0 }],
  },
];

test.each(['vi', 'en'])(
  'every trouble says in %s what is wrong and what to do, with nothing left open',
  (language) => {
    dictionary.use(language);
    const words = every.map(troubleWords);
    const open = words.filter(
      ({ what, todo }) => /trouble\.|\{\{/.test(what + todo) || what === '' || todo === '',
    );
    expect(open).toEqual([]);
    expect(new Set(words.map(({ what }) => what)).size).toBe(every.length);
  },
);

test('a clock that is behind is not called ahead', () => {
  dictionary.use('vi');
  const clock = (amount: number) => troubleWords({ ...told, kind: 'device-clock', ...device, amount }).what;
  expect([clock(65_000), clock(-65_000)]).toEqual([
    'Kiosk cửa chính có đồng hồ nhanh 01:05',
    'Kiosk cửa chính có đồng hồ chậm 01:05',
  ]);
});

test('of several the worst is said first; of none nothing', () => {
  const [refused, low] = [every[0]!, every[3]!];
  expect(worstOf([low, refused])).toEqual(troubleWords(refused));
  expect(worstOf([low])?.status).toBe('warn');
  expect(worstOf([])).toBeNull();
});
