import type { Paper, PaperGroup, PaperNeed } from '@sanh/domain';
import { readFile } from 'node:fs/promises';
import { dictionary } from '@sanh/ui';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { papersFact, papersTold } from './papers-told.ts';

beforeAll(async () => {
  const locales = new URL('../../../../ui/locales/', import.meta.url);
  vi.stubGlobal('fetch', async (path: string) => {
    const text = await readFile(new URL(path.replace('/locales/', ''), locales), 'utf8');
    return { json: () => JSON.parse(text) as unknown };
  });
  await dictionary.load('/', ['counter']);
});

const aPaper = (name: string, need: PaperNeed = 'required'): Paper => ({
  ...{ name, need, originals: 1, copies: 0, when: null, forms: [] },
});
const documents: PaperGroup[] = [
  { title: 'Một', papers: [aPaper('Tờ khai')], notes: [] },
  {
    title: 'Hai',
    papers: [
      aPaper('Tờ khai'),
      aPaper('Giấy chứng sinh'),
      aPaper('Sơ đồ', 'unstated'),
      aPaper('Ảnh', 'if-any'),
    ],
    notes: [],
  },
];
const record = { version: 'v1', documents };
const factFor = (ticked: readonly number[], version = 'v1') =>
  papersFact(documents, papersTold(record, { version, case: 1, ticked }));

describe('the papers of the ticket in hand', () => {
  it.each([
    [[0], 'Đủ 1/4, thiếu: Giấy chứng sinh', true],
    [[0, 1], 'Có 2/4, chưa đánh dấu: Sơ đồ', false],
    [[0, 1, 2], 'Đủ giấy tờ bắt buộc, có 3/4', false],
    [[0, 1, 2, 3], 'Đủ 4/4', false],
  ])('with %j ticked are told as %j', (ticked, value, isWarning) => {
    expect(factFor(ticked)).toEqual({ value, isWarning, hasList: true });
  });

  it('of another version of the list show no tick, but that the list has changed', () => {
    expect(papersTold(record, { version: 'v0', case: 1, ticked: [0] })).toEqual({ kind: 'changed' });
    expect(factFor([0], 'v0').value).toBe('Danh mục đã đổi sau khi đánh dấu, xin xem lại');
  });

  it('are counted from the list when nothing was ticked', () => {
    expect(papersFact(documents, papersTold(record, null)).value).toBe('5 loại theo danh mục');
  });
});
