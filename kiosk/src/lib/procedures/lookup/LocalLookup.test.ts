import type { CatalogueEntry, CataloguePackage } from '@sanh/contract';
import { expect, it } from 'vitest';
import { LocalLookup, type LookupPort } from './LocalLookup.svelte.ts';
import { Lookup } from './lookup.ts';
import type { Reply, Request } from './messages.ts';

const anEntry = (code: string, name: string, changes: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...{
    code,
    name,
    plainName: null,
    fieldId: 'ho-tich',
    levels: ['commune'],
    deadline: null,
    audience: ['citizen'],
  },
  ...{ agencies: [0], popularity: 0, version: 'v' },
  ...changes,
});

const content: CataloguePackage = {
  version: 'one',
  agencies: ['Ủy ban nhân dân cấp xã', 'Sở Xây dựng'],
  procedures: [
    anEntry('1.001193', 'Thủ tục đăng ký khai sinh'),
    anEntry('1.012900', 'Cấp giấy phép sàn giao dịch', {
      agencies: [1],
      levels: ['province'],
      fieldId: null,
    }),
  ],
  synonyms: [],
};

/** The worker's side, in this thread. */
class Port implements LookupPort {
  onmessage: LookupPort['onmessage'] = null;
  readonly #lookup = new Lookup(content);

  postMessage(request: Request): void {
    const reply: Reply =
      request.kind === 'ask'
        ? { kind: 'answer', id: request.id, answer: this.#lookup.answer(request.question) }
        : { kind: 'ready', version: content.version, divisions: this.#lookup.divisions };
    queueMicrotask(() => this.onmessage?.({ data: reply } as MessageEvent<Reply>));
  }
}

const question = { query: 'khai sinh', limit: 5, place: null, isResting: false };

it('answers nothing until the catalogue is here, then without the server', async () => {
  const local = new LocalLookup(() => new Port());
  expect(local.ask(question)).toBeNull();
  local.refresh();
  await Promise.resolve();
  const answer = await local.ask(question);
  expect(answer?.procedures.map(({ code }) => code)).toEqual(['1.001193']);
});

it('tells into what the catalogue divides, and looks only into the part that was chosen', async () => {
  const local = new LocalLookup(() => new Port());
  local.refresh();
  await Promise.resolve();
  expect(local.divisions?.agencies.map(({ name, procedures }) => [name, procedures])).toEqual([
    ['Ủy ban nhân dân cấp xã', 1],
    ['Sở Xây dựng', 1],
  ]);
  const inAgency = await local.ask({ ...question, query: '', agency: 1 });
  expect(inAgency?.procedures.map(({ code }) => code)).toEqual(['1.012900']);
});

it('sends the kiosk nothing but what a list of results shows', async () => {
  const local = new LocalLookup(() => new Port());
  local.refresh();
  await Promise.resolve();
  const answer = await local.ask(question);
  expect(Object.keys(answer?.procedures[0] ?? {}).sort()).toEqual([
    'code',
    'deadline',
    'fieldId',
    'levels',
    'name',
    'plainName',
  ]);
});

it('says only at rest that nothing fits, and then what may have to do with it', async () => {
  const local = new LocalLookup(() => new Port());
  local.refresh();
  await Promise.resolve();
  const absent = { ...question, query: 'giấy phép lao động' };
  const [typing, resting] = [await local.ask(absent), await local.ask({ ...absent, isResting: true })];
  expect([typing?.isFound, resting?.isFound, resting?.matter]).toEqual([true, false, 'work']);
});

it('finds at rest what was typed with a slip in its last word', async () => {
  const local = new LocalLookup(() => new Port());
  local.refresh();
  await Promise.resolve();
  const answer = await local.ask({ ...question, query: 'khai sinhh', isResting: true });
  expect([answer?.isFound, answer?.procedures[0]?.code]).toEqual([true, '1.001193']);
});
