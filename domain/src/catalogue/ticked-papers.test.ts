import { describe, expect, it } from 'vitest';
import type { Paper, PaperGroup, PaperNeed } from './procedure.ts';
import { casesOf, papersStanding, tickedCase } from './ticked-papers.ts';

const aPaper = (name: string, need: PaperNeed = 'required'): Paper => ({
  ...{ name, need, originals: 1, copies: 0, when: null, forms: [] },
});
const aGroup = (papers: readonly Paper[], title: string | null = null): PaperGroup => ({
  ...{ title, papers, notes: [] },
});
const [form, deed, map, plan] = [
  aPaper('Đơn'),
  aPaper('Giấy tờ đất'),
  aPaper('Bản đồ', 'if-any'),
  aPaper('Sơ đồ', 'unstated'),
];
const standingWith = (papers: readonly Paper[], ...ticked: readonly number[]) =>
  papersStanding(papers, (paper) => ticked.includes(paper));

describe('papers that somebody has ticked', () => {
  it.each([
    ['nothing is said before the first tick', [], { kind: 'untouched' }],
    ['required ones that lack are named', [0], { kind: 'missing', papers: [deed] }],
    ['then those of which nobody says whether they must be', [0, 1], { kind: 'unticked', papers: [plan] }],
    ['what need not be brought does not lack', [0, 1, 3], { kind: 'complete' }],
  ])('%s', (_, ticked, standing) => {
    expect(standingWith([form, deed, map, plan], ...ticked)).toEqual(standing);
  });

  const record = {
    version: 'v1',
    documents: [aGroup([]), aGroup([form], 'Một'), aGroup([deed, map], 'Hai')],
  };

  it('belong to a case among those that have something', () => {
    expect(casesOf(record.documents).map(({ title }) => title)).toEqual(['Một', 'Hai']);
    expect(tickedCase({ version: 'v1', case: 1, ticked: [1] }, record)?.title).toBe('Hai');
  });

  it.each([
    ['another version of the record', { version: 'v2', case: 1, ticked: [1] }],
    ['a case that it does not have', { version: 'v1', case: 2, ticked: [] }],
    ['a paper that the case does not have', { version: 'v1', case: 0, ticked: [1] }],
    ['no place at all', { version: 'v1', case: 0, ticked: [-1] }],
  ])('mean nothing for %s', (_, ticked) => {
    expect(tickedCase(ticked, record)).toBeNull();
  });
});
