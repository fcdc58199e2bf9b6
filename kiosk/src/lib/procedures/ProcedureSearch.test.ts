import type { ProcedureSummary } from '@sanh/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LocalLookup } from './lookup/LocalLookup.svelte.ts';
import type { LookupAnswer, LookupQuestion } from './lookup/lookup.ts';
import { ProcedureSearch } from './ProcedureSearch.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const birth: ProcedureSummary = {
  ...{ code: '1.001193', name: 'Đăng ký khai sinh', plainName: null, fieldId: 'ho-tich' },
  levels: ['commune'],
  deadline: null,
};

/** A catalogue in which nothing fits; it says so only at rest, as the real one does. */
function aLookup() {
  const asked: LookupQuestion[] = [];
  const ask = (question: LookupQuestion): Promise<LookupAnswer> => {
    asked.push(question);
    const { isResting } = question;
    return Promise.resolve({
      ...{ procedures: [birth], suggestions: [], isFound: !isResting, matter: isResting ? 'health' : null },
    });
  };
  return { asked, lookup: { ask } as unknown as LocalLookup };
}

const nobody = { procedures: () => Promise.reject(new Error('not asked')) };

it('says that nothing fits only after a rest in the typing', async () => {
  const { lookup } = aLookup();
  const search = new ProcedureSearch(nobody, lookup);
  search.text.value = 'khám bệnh';
  search.ask(search.question);
  await vi.advanceTimersByTimeAsync(500);
  expect(search.found.kind).toBe('found');
  await vi.advanceTimersByTimeAsync(1000);
  expect(search.found).toEqual({ kind: 'related', procedures: [birth], matter: 'health' });
});

it('does not judge what was typed before the latest letter', async () => {
  const { lookup, asked } = aLookup();
  const search = new ProcedureSearch(nobody, lookup);
  search.text.value = 'khá';
  const forget = search.ask(search.question);
  await vi.advanceTimersByTimeAsync(1000);
  forget();
  search.text.value = 'khám';
  search.ask(search.question);
  await vi.advanceTimersByTimeAsync(1000);
  expect(search.found.kind).toBe('found');
  expect(asked.some(({ query, isResting }) => isResting && query === 'khá')).toBe(false);
});

it('judges at once what nobody types any more', async () => {
  const { lookup } = aLookup();
  const search = new ProcedureSearch(nobody, lookup);
  search.write('khám bệnh');
  search.ask(search.question);
  await vi.advanceTimersByTimeAsync(0);
  expect(search.found.kind).toBe('related');
});

it('has nothing to offer where the server finds nothing', async () => {
  const away = { ask: () => null } as unknown as LocalLookup;
  const search = new ProcedureSearch({ procedures: () => Promise.resolve([]) }, away);
  search.write('khám bệnh');
  search.ask(search.question);
  await vi.advanceTimersByTimeAsync(200);
  expect(search.found).toEqual({ kind: 'related', procedures: [], matter: null });
});
