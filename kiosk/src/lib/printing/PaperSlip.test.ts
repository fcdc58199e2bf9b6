import type { PrintOutcome } from '@sanh/contract';
import { expect, test } from 'vitest';
import type { Printer, PrintJob } from '@sanh/ui';
import { aStorage } from '#lib/testing/a-storage.ts';
import { storedJobs } from './begun-jobs.ts';
import { PaperSlip } from './PaperSlip.svelte.ts';

const paperOut: PrintOutcome = { kind: 'failed', condition: 'paper-out' };
const unsure: PrintOutcome = { kind: 'unsure', condition: 'offline' };
const done: PrintOutcome = { kind: 'printed', isConfirmed: true, condition: 'ready' };
const draw = async () => ({ width: 8, height: 8, data: new Uint8ClampedArray(256) });
const ticket = { id: '2026-11-23.B-017', slip: () => [] };

function aPrinter(...outcomes: readonly PrintOutcome[]) {
  const jobs: PrintJob[] = [];
  const printer: Printer = { dots: 576, print: async (job) => outcomes[jobs.push(job) - 1] ?? done };
  return { printer, jobs, ids: () => jobs.map(({ id }) => id.slice(-2)) };
}
const aPaper = (storage = aStorage()) => new PaperSlip(storedJobs(storage), draw);

test('a slip is printed once, however often its page asks', async () => {
  const { printer, ids } = aPrinter();
  const paper = aPaper();
  await Promise.all([paper.print(printer, ticket), paper.print(printer, ticket)]);
  await paper.again();
  expect([ids(), paper.state]).toEqual([['.1'], done]);
});

test('what surely did not come out is the same copy again', async () => {
  const { printer, ids } = aPrinter(paperOut);
  const paper = aPaper();
  await paper.print(printer, ticket);
  expect(paper.mayRepeat).toBe(true);
  await paper.again();
  expect([ids(), paper.state.kind]).toEqual([['.1', '.1'], 'printed']);
});

test('what may have come out is another copy, and only when somebody asks', async () => {
  const { printer, ids } = aPrinter(unsure);
  const paper = aPaper();
  await paper.print(printer, ticket);
  expect(ids()).toEqual(['.1']);
  await paper.again();
  expect(ids()).toEqual(['.1', '.2']);
});

test('copies come to an end', async () => {
  const { printer, jobs } = aPrinter(unsure, unsure, unsure, unsure);
  const paper = aPaper();
  await paper.print(printer, ticket);
  for (let press = 0; press < 5; press += 1) await paper.again();
  expect(jobs).toHaveLength(3);
});

test('after a reload the job is sent as one that may lie there already', async () => {
  const storage = aStorage();
  const { printer, jobs } = aPrinter();
  await aPaper(storage).print(printer, ticket);
  await aPaper(storage).print(printer, ticket);
  expect(jobs.map(({ isRepeated }) => isRepeated)).toEqual([false, true]);
});

test('a printer that cannot even be drawn for leaves the person with the screen', async () => {
  const paper = new PaperSlip(storedJobs(aStorage()), () => Promise.reject(new Error('no canvas')));
  await paper.print(aPrinter().printer, ticket);
  expect(paper.state).toEqual({ kind: 'failed', condition: 'unknown' });
});
