import type { LiveOverview } from '@sanh/contract';
import { expect, test, vi } from 'vitest';
import { attentionOf, byNeed } from './attention.ts';

vi.mock('$app/paths', () => ({ resolve: () => '/counter/' }));

type Centre = LiveOverview['centres'][number];

const calm = (id: string, more: Partial<Centre> = {}): Centre =>
  ({
    ...{ id, names: { vi: id }, phase: 'open', day: '2026-11-27', waiting: 0, longestWait: null },
    ...{ calledOrServing: 0, served: 0, counters: { all: 2, open: 2, paused: 0 }, silent: [] },
    ...{ devices: { all: 3, silent: 0, behind: 0 }, printers: 0, troubles: 0 },
    ...{ lowest: { count: 0, unread: 0 }, ...more },
  }) as unknown as Centre;

const waited = (ms: number, isOverTarget: boolean): Partial<Centre> => ({
  longestWait: { ms, ticketId: '2026-11-27.B-001', label: 'B-001', isOverTarget },
});

test('a hall in which all is well asks for nothing', () => {
  expect(attentionOf([calm('a'), calm('b', waited(60_000, false))])).toEqual([]);
});

test('the longest wait over its target comes first, then silent counters, low ratings, devices, printers and troubles', () => {
  const silent = [{ counterId: '2', clerkId: 'x', sinceMs: 600_000, waiting: 4 }];
  const entries = attentionOf([
    calm('a', { silent, troubles: 2, printers: 1, ...waited(1_000_000, true) }),
    calm('b', { devices: { all: 3, silent: 1, behind: 1 }, ...waited(2_000_000, true) }),
    calm('c', { lowest: { count: 2, unread: 1 } }),
    calm('d', { lowest: { count: 2, unread: 0 } }),
  ]);
  expect(entries.map(({ key }) => key)).toEqual([
    ...['wait b', 'wait a', 'counter a 2', 'lowest c', 'devices b', 'printers a', 'troubles a'],
  ]);
});

test('each entry leads to the hall of its centre', () => {
  const [entry] = attentionOf([calm('phường', waited(1_000_000, true))]);
  expect(entry?.href).toBe('/counter/?hall=ph%C6%B0%E1%BB%9Dng');
});

test('low ratings lead to the list of those that nobody has read', () => {
  const [entry] = attentionOf([calm('a', { lowest: { count: 3, unread: 2 } })]);
  expect(entry?.href).toMatch(/\?scope=centre&node=a&from=2026-11-27&to=2026-11-27&state=new$/);
});

test('where somebody is needed first comes first; among calm halls the longest wait, else the order that was', () => {
  const silent = [{ counterId: '2', clerkId: 'x', sinceMs: 600_000, waiting: 4 }];
  const halls = [
    ...[calm('calm'), calm('waiting', waited(9000, false)), calm('behind', { printers: 1 })],
    ...[calm('late', waited(8000, true)), calm('silent', { silent }), calm('calm too')],
    calm('rated', { lowest: { count: 1, unread: 1 } }),
  ];
  expect(byNeed(halls).map(({ id }) => id)).toEqual([
    ...['late', 'silent', 'rated', 'behind', 'waiting', 'calm', 'calm too'],
  ]);
});
