import { CallFailed, type Client, type CommandAnswer, type Problem } from '@sanh/contract';
import type { Hall } from '@sanh/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ADisk } from '../testing/a-disk.ts';
import { aHall, mondayMorning } from '../testing/a-hall.ts';
import { OfflineWork } from './OfflineWork.svelte.ts';

const problem = (code: Problem['code'], status = 409): CallFailed =>
  new CallFailed({ type: 'about:blank', title: '', status, code });

let disk: ADisk;
let hall: Hall;
let now: number;
let work: OfflineWork;
let nextFrom: number;
const adopt = vi.fn<Client['adoptOfflineTicket']>();
const lend = vi.fn<Client['takeOfflineRange']>();

const lent: Client['takeOfflineRange'] = async ({ body }) => {
  const { seriesId, incarnation, count = 0 } = body;
  const range = { holder: 'kiosk-1', incarnation, from: nextFrom, to: nextFrom + count - 1 };
  nextFrom += count;
  return { version: 9, events: [{ version: 9, at: now, event: { type: 'range-granted', seriesId, range } }] };
};
const taken: CommandAnswer = { version: 9, events: [] };
const wish = (id: string) => ({
  id,
  request: {
    ...{ serviceId: 'land', priorityClassId: null, procedureCode: null, language: 'vi' },
    ...{ channel: 'kiosk' as const, appointmentAt: null },
  },
});
const give = async (id: string): Promise<string> => {
  const given = await work.give(wish(id));
  return given.ok ? given.value.shown.label : given.refusal.code;
};

beforeEach(async () => {
  [disk, hall, now, nextFrom] = [new ADisk(), aHall(), mondayMorning, 700];
  adopt.mockReset().mockResolvedValue(taken);
  lend.mockReset().mockImplementation(lent);
  work = new OfflineWork({ adoptOfflineTicket: adopt, takeOfflineRange: lend }, disk, () => ({
    ...{ centreId: 'c', hall, now },
  }));
  await work.lookAfter();
});

describe('a number given by the kiosk itself', () => {
  it('lies on the disk before it may be shown', async () => {
    const label = await give('one');
    expect(disk.reserve.given.map(({ shown }) => shown.label)).toEqual([label]);
    expect((await work.find('c', 'one'))?.shown.label).toBe(label);
  });

  it('is not given when the disk does not take it: the next one is the same', async () => {
    disk.isFull = true;
    expect([await give('one'), work.isDiskRefused]).toEqual(['DISK_REFUSED', true]);
    disk.isFull = false;
    expect(await give('two')).toBe(await give('two'));
    expect(disk.reserve.given).toHaveLength(1);
  });

  it('is not given where no hall is known', async () => {
    const lost = new OfflineWork({ adoptOfflineTicket: adopt, takeOfflineRange: lend }, disk, () => null);
    expect(await lost.give(wish('one'))).toMatchObject({ refusal: { code: 'HALL_UNKNOWN' } });
  });
});

describe('back on the line', () => {
  it('numbers are handed in oldest first, each once', async () => {
    const labels = [await give('one'), await give('two')];
    await work.lookAfter();
    await work.lookAfter();
    const sent = adopt.mock.calls.map(([{ body }]) => body.number);
    expect(sent).toEqual(labels.map((label) => Number(label.slice(2))));
    expect(work.waiting).toBe(0);
  });

  it('without an answer a number is handed in again under its id, and none before it', async () => {
    await give('one');
    await give('two');
    adopt.mockRejectedValueOnce(new CallFailed(null));
    await work.lookAfter();
    expect([adopt.mock.calls.length, work.waiting]).toEqual([1, 2]);
    await work.lookAfter();
    const ids = adopt.mock.calls.map(([{ commandId }]) => commandId);
    expect([ids[0] === ids[1], new Set(ids).size, work.waiting]).toEqual([true, 2, 0]);
  });

  it('one that the server cannot take holds up nobody, and is kept', async () => {
    await give('one');
    await give('two');
    adopt.mockRejectedValueOnce(problem('UNKNOWN_SERVICE', 404));
    await work.lookAfter();
    expect([adopt.mock.calls.length, work.waiting]).toEqual([2, 1]);
  });

  it.each([
    ['refuses one', problem('UNKNOWN_SERVICE', 404), 1],
    ['fails over one', problem('INTERNAL', 500), 1],
    ['has not come to its day', problem('DAY_NOT_OPEN'), 0],
    ['is gone again', new CallFailed(null), 0],
  ])('while the server %s, what the kiosk says it holds is right', async (_, refusal, held) => {
    await give('one');
    adopt.mockRejectedValueOnce(refusal);
    await work.lookAfter();
    expect(work.held).toBe(held);
    await work.lookAfter();
    expect(work.held).toBe(0);
  });

  it('each number is handed in as it is printed', async () => {
    const label = await give('one');
    await work.lookAfter();
    expect(adopt.mock.calls[0]?.[0].body.label).toBe(label);
  });

  it('one that is in the log already has arrived', async () => {
    await give('one');
    adopt.mockRejectedValueOnce(problem('COMMAND_ID_REUSED'));
    await work.lookAfter();
    expect(work.waiting).toBe(0);
  });
});

describe('the reserve', () => {
  it('is read again until the disk answers, also while the server is away', async () => {
    vi.useFakeTimers();
    disk.isFull = true;
    const late = new OfflineWork({ adoptOfflineTicket: adopt, takeOfflineRange: lend }, disk, () => null);
    const stop = late.start('c', () => false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(late.reserve).toBeNull();
    disk.isFull = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(late.hasNumberFor(hall, 'land')).toBe(true);
    stop();
    vi.useRealTimers();
  });

  it('is filled with numbers for every series in use', () => {
    expect(disk.reserve.leases.map(({ seriesId }) => seriesId)).toEqual(['a', 'b', 'c']);
  });

  it('asks under the same id until it is answered', async () => {
    disk.reserve = { ...disk.reserve, leases: [] };
    lend.mockClear().mockRejectedValueOnce(new CallFailed(null));
    await work.lookAfter();
    await work.lookAfter();
    const [first, second] = lend.mock.calls.map(([{ commandId }]) => commandId);
    expect([disk.reserve.leases.length, first === second]).toEqual([3, true]);
  });

  it('does not ask again at once for what the server has refused', async () => {
    disk.reserve = { ...disk.reserve, leases: [] };
    lend.mockClear().mockRejectedValue(problem('SERIES_EXHAUSTED'));
    await work.lookAfter();
    await work.lookAfter();
    expect(lend).toHaveBeenCalledTimes(3);
  });
});
