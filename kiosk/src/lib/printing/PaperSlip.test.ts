import type { PrintJobView, PrintOutcome } from '@sanh/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('while no slip has come', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  async function aFailedPaper(outcome: PrintOutcome) {
    const { printer, ids } = aPrinter(outcome);
    const asked: string[] = [];
    const said: { job: PrintJobView | null } = { job: { condition: 'paper-out', outcome } };
    const look = async (jobId: string) => {
      asked.push(jobId.slice(-2));
      if (said.job === null) throw new Error('no answer');
      return said.job;
    };
    const paper = aPaper();
    await paper.print({ ...printer, look }, ticket);
    const stop = paper.watch();
    const soon = () => vi.advanceTimersByTimeAsync(3000);
    return { paper, said, asked, ids, soon, stop };
  }

  test('it is said when the printer works again, and nothing is printed by itself', async () => {
    const { paper, said, ids, soon } = await aFailedPaper(paperOut);
    await soon();
    expect(paper.isMended).toBe(false);
    said.job = { condition: 'ready', outcome: paperOut };
    await soon();
    expect([paper.isMended, paper.state.kind, ids()]).toEqual([true, 'failed', ['.1']]);
    await paper.again();
    expect([paper.isMended, paper.state.kind]).toEqual([false, 'printed']);
  });

  test('a copy that staff have printed ends the notice', async () => {
    const { paper, said, soon } = await aFailedPaper(unsure);
    said.job = { condition: 'ready', outcome: done };
    await soon();
    expect([paper.state, paper.mayRepeat]).toEqual([done, false]);
  });

  test('a server that does not answer changes nothing', async () => {
    const { paper, said, soon } = await aFailedPaper(paperOut);
    said.job = null;
    await soon();
    expect([paper.state, paper.isMended]).toEqual([paperOut, false]);
  });

  test('nobody looks any more once it has come, or nobody stands there', async () => {
    const { paper, asked, soon, stop } = await aFailedPaper(paperOut);
    await soon();
    await paper.again();
    await soon();
    expect(asked).toEqual(['.1']);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
