import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createHalls } from './create-halls.ts';
import type { Halls } from './halls.ts';
import { rebuildRows } from './rebuild-rows.ts';
import { aCentre, aCommand, clerk, issuing, openingDay } from './testing/a-hall.ts';

let centre: Awaited<ReturnType<typeof aCentre>>;
let halls: Halls;

beforeEach(async () => {
  centre = await aCentre(inject('testServerUrl'));
  halls = createHalls({ sql: centre.sql });
});

afterEach(async () => {
  await halls.close();
  await centre.drop();
});

const anna = clerk('anna');

/** A day with every kind of step, an undo that takes a leg back, and a second day on top. */
async function aFullDay(): Promise<void> {
  const step = (command: Parameters<typeof aCommand>[0]) => halls.execute('c', aCommand(command, anna));
  await halls.execute('c', openingDay());
  for (let count = 0; count < 8; count++) await halls.execute('c', issuing());
  await step({ type: 'open-counter', counterId: '1' });
  await halls.execute('c', aCommand({ type: 'open-counter', counterId: '2' }, clerk('ben')));
  const callNext = () => step({ type: 'call-next', counterId: '1', finishCurrent: false });
  const start = () => step({ type: 'start', counterId: '1' });
  await callNext();
  await step({ type: 'recall', counterId: '1' });
  await start();
  await step({ type: 'finish', counterId: '1' });
  await step({ type: 'undo', counterId: '1' });
  await step({ type: 'finish', counterId: '1' });
  await callNext();
  await step({ type: 'uncall', counterId: '1', reason: 'mistake' });
  await callNext();
  await step({ type: 'requeue', counterId: '1', reason: 'papers', placement: 'last' });
  await step({ type: 'undo', counterId: '1' });
  await step({ type: 'park', counterId: '1', reason: 'papers', forMs: null });
  await callNext();
  await step({ type: 'no-show', counterId: '1' });
  await step({ type: 'serve-without-ticket', counterId: '1', serviceId: 'a', procedureCode: null });
  const to = { kind: 'counter' as const, counterId: '2' };
  const transfer = { to, placement: 'first' as const, comeBack: true, reason: 'signature' };
  await step({ type: 'transfer', counterId: '1', ...transfer });
  await step({ type: 'cancel', ticketId: '2026-11-23.A-008', reason: 'left' });
  await halls.execute('c', openingDay(undefined, '2026-11-24'));
  await halls.execute('c', issuing());
}

it('the log alone gives every row as it stands, undone steps and later days included', async () => {
  await aFullDay();
  const report = await rebuildRows(centre.sql, 'c', false);
  expect(report.differences).toBe(0);
  expect(report.tickets).toBeGreaterThan(8);
  expect(report.legs).toBeGreaterThan(report.tickets);
});

it('a row that was tampered with is reported, left alone by a check and put right by a rebuild', async () => {
  await aFullDay();
  await centre.sql`update leg set outcome = 'served' where ticket_id = '2026-11-23.A-008'`;
  await centre.sql`delete from ticket where ticket_id = '2026-11-23.A-007'`;
  expect((await rebuildRows(centre.sql, 'c', false)).differences).toBe(2);
  expect((await rebuildRows(centre.sql, 'c', true)).differences).toBe(2);
  expect((await rebuildRows(centre.sql, 'c', false)).differences).toBe(0);
});
