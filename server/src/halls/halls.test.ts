import { connect } from '@sanh/db';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { createHalls } from './create-halls.ts';
import type { Halls } from './halls.ts';
import { aCentre, aCommand, clerk, issuing, openingDay } from './testing/a-hall.ts';

let centre: Awaited<ReturnType<typeof aCentre>>;
let halls: Halls;

beforeEach(async () => {
  centre = await aCentre(inject('testServerUrl'));
  halls = createHalls({ sql: centre.sql });
  return async () => {
    await halls.close();
    await centre.drop();
  };
});

const numbers = async (): Promise<number[]> =>
  (await centre.sql<{ number: number }[]>`select number from ticket order by number`).map(
    (row) => row.number,
  );

describe('a command', () => {
  it('is in the log when it is answered', async () => {
    await halls.execute('c', openingDay());
    const answer = await halls.execute('c', issuing());
    const rows = await centre.sql<
      { data: unknown }[]
    >`select data from hall_event where version = ${answer.version}`;
    expect(rows[0]?.data).toEqual(answer.events[0]?.event);
  });

  it('with the same id again has one effect and the same answer, also after a restart', async () => {
    await halls.execute('c', openingDay());
    const command = issuing();
    const [first, again] = await Promise.all([halls.execute('c', command), halls.execute('c', command)]);
    const restarted = createHalls({ sql: centre.sql });
    const later = await restarted.execute('c', command);
    await restarted.close();
    expect(again).toEqual(first);
    expect(later).toEqual(first);
    expect(await numbers()).toEqual([1]);
  });

  it('with the same id and another body or sender is refused', async () => {
    await halls.execute('c', openingDay());
    const command = issuing();
    await halls.execute('c', command);
    const other = { ...command, by: { kind: 'device' as const, id: 'kiosk-2' } };
    await expect(halls.execute('c', other)).rejects.toMatchObject({ code: 'COMMAND_ID_REUSED' });
    expect(await numbers()).toEqual([1]);
  });

  it('of an earlier day keeps its answer on the next', async () => {
    await halls.execute('c', openingDay());
    const command = issuing();
    const first = await halls.execute('c', command);
    await halls.execute('c', openingDay(undefined, '2026-11-24'));
    expect(await halls.execute('c', command)).toEqual(first);
  });

  it('is the first that a screen has not seen until it has seen its events, and never of another epoch', async () => {
    await halls.execute('c', openingDay());
    const { epoch, hall } = await halls.now('c');
    const seen = { epoch, version: hall.version };
    expect(await halls.firstAfter('c', seen)).toBeNull();
    const { version, events } = await halls.execute('c', issuing());
    expect(await halls.firstAfter('c', seen)).toBe(events[0]?.at);
    expect(await halls.firstAfter('c', { epoch, version })).toBeNull();
    expect(await halls.firstAfter('c', { epoch: 'other', version: 0 })).toBeNull();
  });

  it('has a later time than all before it, even while the machine’s clock runs behind', async () => {
    const ahead = createHalls({ sql: centre.sql, clock: () => 5_000_000 });
    await ahead.execute('c', openingDay());
    await ahead.close();
    const behind = createHalls({ sql: centre.sql, clock: () => 4_000_000 });
    const answers = [];
    for (const command of [issuing(), issuing()]) answers.push(await behind.execute('c', command));
    await behind.close();
    expect(answers.flatMap(({ events }) => events.map(({ at }) => at))).toEqual([5_000_001, 5_000_002]);
  });

  it('for a centre that does not exist is refused', async () => {
    await expect(halls.execute('nowhere', issuing())).rejects.toMatchObject({ code: 'UNKNOWN_CENTRE' });
  });

  it('that the rules refuse leaves no trace', async () => {
    await halls.execute('c', openingDay());
    const before = await halls.now('c');
    await expect(
      halls.execute('c', aCommand({ type: 'call-next', counterId: '1', finishCurrent: false }, clerk('s1'))),
    ).rejects.toMatchObject({ code: 'COUNTER_NOT_OPEN' });
    expect((await halls.now('c')).hash).toBe(before.hash);
  });
});

describe('several processes on one database', () => {
  let there: Halls;
  let connection: ReturnType<typeof connect>;

  beforeEach(() => {
    connection = connect(centre.url);
    there = createHalls({ sql: connection.sql });
    return async () => {
      await there.close();
      await connection.close();
    };
  });

  it('never give a number twice and agree on every version', async () => {
    await halls.execute('c', openingDay());
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? halls : there).execute('c', issuing())),
    );
    expect(await numbers()).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    await expect.poll(async () => (await there.now('c')).hall.version).toBe(201);
    await expect.poll(async () => (await halls.now('c')).hash).toBe((await there.now('c')).hash);
  });

  it('tell their own listeners what the other one did, in order and once', async () => {
    await halls.execute('c', openingDay());
    await there.now('c');
    const heard: number[] = [];
    there.subscribe((_, events) => heard.push(...events.events.map((event) => event.version)));
    for (let count = 0; count < 5; count++) await halls.execute('c', issuing());
    await expect.poll(() => heard).toEqual([2, 3, 4, 5, 6]);
  });

  it('hear each other again after the listening connection was cut', async () => {
    await halls.execute('c', openingDay());
    await there.now('c');
    await centre.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`;
    await halls.execute('c', issuing());
    await expect.poll(async () => (await there.now('c')).hall.version, { timeout: 5000 }).toBe(2);
  });
});

describe('since a position', () => {
  it('come exactly the events that follow it', async () => {
    await halls.execute('c', openingDay());
    const { epoch } = await halls.now('c');
    await halls.execute('c', issuing());
    await halls.execute('c', issuing());
    const state = await halls.since('c', { epoch, version: 2 });
    expect(state.kind === 'events' && state.events.map((event) => event.version)).toEqual([3]);
  });

  it.each([
    ['another epoch', { epoch: 'other', version: 1 }],
    ['a version that was never reached', { epoch: '', version: 99 }],
    ['nothing', null],
  ])('of %s comes the whole state', async (_, position) => {
    await halls.execute('c', openingDay());
    const { epoch } = await halls.now('c');
    const from = position === null ? null : { ...position, epoch: position.epoch || epoch };
    expect((await halls.since('c', from)).kind).toBe('snapshot');
  });
});
