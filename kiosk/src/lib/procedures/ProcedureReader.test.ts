import { CallFailed, type ProcedureView } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProcedureReader } from './ProcedureReader.svelte.ts';

const aProcedure = (code: string): ProcedureView => ({
  ...{ code, fullCode: code, name: 'Đăng ký khai sinh', plainName: null, fieldId: 'ho-tich', levels: [] },
  ...{ deadline: null, ministry: null, kind: null, audience: [], agencies: [], steps: null },
  ...{ channels: [], documents: [], documentsText: null, result: null, conditions: null, legalBasis: [] },
  ...{ decision: null, url: null, version: '1' },
});

const procedure = vi.fn<(input: { code: string }) => Promise<ProcedureView>>();
let reader: ProcedureReader;

beforeEach(() => {
  procedure.mockReset().mockImplementation(({ code }) => Promise.resolve(aProcedure(code)));
  reader = new ProcedureReader({ procedure });
});

it('asks once for a procedure that is open already', async () => {
  await reader.open('1.001193');
  await reader.open('1.001193');
  expect([procedure.mock.calls.length, reader.procedure?.code]).toEqual([1, '1.001193']);
});

it('shows the procedure opened last, whichever answer comes first', async () => {
  let answerFirst: (view: ProcedureView) => void = () => undefined;
  procedure.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
  const first = reader.open('1.001193');
  await reader.open('2.000815');
  answerFirst(aProcedure('1.001193'));
  await first;
  expect(reader.procedure?.code).toBe('2.000815');
});

it('tells why a procedure cannot be read, and asks again when it is opened again', async () => {
  procedure.mockRejectedValueOnce(new CallFailed(null));
  await reader.open('1.001193');
  expect(reader.reading).toMatchObject({ kind: 'failed', problem: 'UNREACHABLE' });
  await reader.open('1.001193');
  expect(reader.procedure?.code).toBe('1.001193');
});

it('leaves out parts of a shape that it does not know', async () => {
  const odd = {
    ...aProcedure('1.001193'),
    documents: ['giấy', null, { papers: [], notes: [], title: null }],
  };
  procedure.mockResolvedValueOnce(odd as unknown as ProcedureView);
  await reader.open('1.001193');
  expect(reader.procedure?.documents).toHaveLength(1);
});
