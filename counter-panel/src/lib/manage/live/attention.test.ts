import type { LiveOverview } from '@sanh/contract';
import { expect, test, vi } from 'vitest';
import { attentionOf } from './attention.ts';

vi.mock('$app/paths', () => ({ resolve: () => '/counter/' }));

type Centre = LiveOverview['centres'][number];

const calm = (id: string, more: Partial<Centre> = {}): Centre =>
  ({
    ...{ id, names: { vi: id }, phase: 'open', day: '2026-11-27', waiting: 0, longestWait: null },
    ...{ calledOrServing: 0, served: 0, counters: { all: 2, open: 2, paused: 0 }, silent: [] },
    ...{ devices: { all: 3, silent: 0 }, troubles: 0, ...more },
  }) as unknown as Centre;

const waited = (ms: number, isOverTarget: boolean): Partial<Centre> => ({
  longestWait: { ms, ticketId: '2026-11-27.B-001', label: 'B-001', isOverTarget },
});

test('a hall in which all is well asks for nothing', () => {
  expect(attentionOf([calm('a'), calm('b', waited(60_000, false))])).toEqual([]);
});

test('the longest wait over its target comes first, then silent counters, devices and troubles', () => {
  const silent = [{ counterId: '2', clerkId: 'x', sinceMs: 600_000, waiting: 4 }];
  const entries = attentionOf([
    calm('a', { silent, troubles: 2, ...waited(1_000_000, true) }),
    calm('b', { devices: { all: 3, silent: 1 }, ...waited(2_000_000, true) }),
  ]);
  expect(entries.map(({ key }) => key)).toEqual([
    ...['wait b', 'wait a', 'counter a 2', 'devices b', 'troubles a'],
  ]);
});

test('each entry leads to the hall of its centre', () => {
  const [entry] = attentionOf([calm('phường', waited(1_000_000, true))]);
  expect(entry?.href).toBe('/counter/?hall=ph%C6%B0%E1%BB%9Dng');
});
