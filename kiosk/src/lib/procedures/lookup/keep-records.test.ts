import { beforeEach, describe, expect, it } from 'vitest';
import { keepRecords, type KeptEntry, type RecordShelf } from './keep-records.ts';

const anEntry = (code: string, changes: Partial<KeptEntry> = {}): KeptEntry => ({
  ...{ code, version: 'new', fieldId: null, popularity: 0 },
  ...changes,
});
const entries = [
  anEntry('1.000001'),
  anEntry('1.000002', { popularity: 0.8 }),
  anEntry('1.000003', { fieldId: 'ho-tich' }),
];

let kept: Map<string, string>;
let read: string[];
let takes = (code: string): string | null => (code === '' ? null : 'new');
const shelf: RecordShelf = {
  versionOf: async (code) => kept.get(code) ?? null,
  read: async (code) => {
    const version = takes(code);
    if (version === null) throw new Error('nothing answers');
    read.push(code);
    if (version !== '') kept.set(code, version);
  },
  pause: async () => undefined,
};
const keep = (signal = new AbortController().signal): Promise<boolean> =>
  keepRecords(entries, shelf, { fieldIds: ['ho-tich'], signal });

beforeEach(() => {
  kept = new Map();
  read = [];
  takes = () => 'new';
});

describe('every procedure is kept for work without the network', () => {
  it('what the centre receives first, then what is asked for often', async () => {
    expect(await keep()).toBe(true);
    expect(read).toEqual(['1.000003', '1.000002', '1.000001']);
  });

  it('once in each version: another one replaces it, the same one is not read again', async () => {
    kept.set('1.000001', 'old').set('1.000002', 'new');
    await keep();
    expect(read).toEqual(['1.000003', '1.000001']);
    await keep();
    expect(read).toHaveLength(2);
  });

  it('and no more is asked for when the server is away, the disk is full or it is called off', async () => {
    takes = () => null;
    expect([await keep(), read]).toEqual([false, []]);
    takes = () => '';
    expect([await keep(), read]).toEqual([false, ['1.000003']]);
    expect([await keep(AbortSignal.abort()), read.length]).toEqual([false, 1]);
  });

  it('an answer of before, given for a server that is away, is not taken for the new one', async () => {
    kept.set('1.000003', 'old');
    takes = () => 'old';
    expect(await keep()).toBe(false);
    expect(read).toEqual(['1.000003']);
  });
});
