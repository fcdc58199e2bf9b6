import type { Paper, PaperGroup, PaperNeed } from '@sanh/domain';
import { beforeEach, expect, it } from 'vitest';
import { Checklist } from './Checklist.svelte.ts';

const aPaper = (name: string, need: PaperNeed = 'unstated'): Paper => ({
  ...{ name, need, originals: 1, copies: 0, when: null, forms: [] },
});
const aGroup = (papers: readonly Paper[], title: string | null = null): PaperGroup => ({
  ...{ title, papers, notes: [] },
});

let checklist: Checklist;
beforeEach(() => {
  checklist = new Checklist();
});

const use = (...documents: PaperGroup[]): void =>
  checklist.use({ code: '1.013978', version: 'v1', documents });

it('says nothing before anything is ticked', () => {
  use(aGroup([aPaper('Đơn', 'required')]));
  expect(checklist.standing).toEqual({ kind: 'untouched' });
});

it('names the required papers that are still missing', () => {
  const [form, deed] = [aPaper('Đơn', 'required'), aPaper('Giấy tờ đất', 'required')];
  use(aGroup([form, deed, aPaper('Bản đồ', 'if-any')]));
  checklist.toggle(0);
  expect(checklist.standing).toEqual({ kind: 'missing', papers: [deed] });
});

it('does not call a paper required that the official list does not', () => {
  const [deed, photo] = [aPaper('Giấy tờ đất'), aPaper('Ảnh')];
  use(aGroup([aPaper('Đơn'), deed, photo]));
  checklist.toggle(0);
  expect(checklist.standing).toEqual({ kind: 'unticked', papers: [deed, photo] });
});

it('is complete without the papers that are needed only if there are any', () => {
  use(aGroup([aPaper('Đơn', 'required'), aPaper('Bản đồ', 'if-any'), aPaper('Uỷ quyền', 'in-case')]));
  checklist.toggle(0);
  expect(checklist.standing).toEqual({ kind: 'complete' });
});

it('takes a tick back when a paper is touched again', () => {
  use(aGroup([aPaper('Đơn')]));
  checklist.toggle(0);
  checklist.toggle(0);
  expect(checklist.isTicked(0)).toBe(false);
});

it('keeps the ticks of each case apart', () => {
  use(aGroup([aPaper('Đơn')], 'Nộp lần đầu'), aGroup([aPaper('Đơn')], 'Nộp lại'));
  checklist.toggle(0);
  checklist.chooseCase(1);
  expect([checklist.isTicked(0), checklist.group?.title]).toEqual([false, 'Nộp lại']);
  checklist.chooseCase(0);
  expect(checklist.isTicked(0)).toBe(true);
});

it('keeps its ticks when the same procedure is opened again', () => {
  use(aGroup([aPaper('Đơn')]));
  checklist.toggle(0);
  use(aGroup([aPaper('Đơn')]));
  expect(checklist.isTicked(0)).toBe(true);
});

it('starts afresh with another procedure', () => {
  use(aGroup([aPaper('Đơn')]));
  checklist.toggle(0);
  checklist.use({ code: '1.001193', version: 'v1', documents: [aGroup([aPaper('Tờ khai')])] });
  expect(checklist.isTicked(0)).toBe(false);
});

it('leaves out cases that name neither papers nor remarks', () => {
  use(aGroup([], 'Trống'), aGroup([aPaper('Đơn')]));
  expect(checklist.groups).toHaveLength(1);
});

it('goes with a number for its own procedure, by case, ticks and the version they were read of', () => {
  use(aGroup([], 'Trống'), aGroup([aPaper('Đơn')], 'Một'), aGroup([aPaper('Đơn'), aPaper('Ảnh')], 'Hai'));
  checklist.chooseCase(1);
  expect(checklist.tickedOf('1.013978')).toBeNull();
  checklist.toggle(1);
  expect(checklist.tickedOf('1.013978')).toEqual({ version: 'v1', case: 1, ticked: [1] });
  expect([checklist.tickedOf('1.001193'), checklist.tickedOf(null)]).toEqual([null, null]);
});
