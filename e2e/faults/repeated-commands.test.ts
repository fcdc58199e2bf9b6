import { randomUUID } from 'node:crypto';
import { CallFailed, type CommandAnswer } from '@sanh/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from '../load/ledger.ts';
import { signInClerk } from '../load/people.ts';
import { openSession, type Session } from '../load/session.ts';
import { busyCentreId as centreId } from '../processes/busy-centre.ts';
import { startSanh, type RunningSanh } from '../processes/sanh.ts';
import { readLog } from './read-log.ts';
import { judge, spotless } from './verdict.ts';

let sanh: RunningSanh;
let kiosk: Session;
let clerk: Session;
const counterId = '1';
const ledger = new Ledger();

beforeAll(async () => {
  sanh = await startSanh(2);
  const [here] = sanh.servers;
  kiosk = openSession(() => here.origin);
  clerk = await signInClerk(() => here.origin, counterId);
  await atCounter('open-counter');
});

afterAll(() => sanh.stop());

const issue = (session: Session, commandId: string, serviceId = 'ho-tich') =>
  session.client.issueTicket({ centreId, commandId, body: { serviceId } });

const atCounter = (
  step: 'open-counter' | 'start' | 'finish' | 'call-next',
  commandId: string = randomUUID(),
) => clerk.client.counterStep({ centreId, counterId, commandId, step, body: {} }) as Promise<CommandAnswer>;

const otherServer = (): Session => openSession(() => sanh.servers[1]?.origin ?? '');

const effects = async (): Promise<number> => (await readLog(sanh.database.url, centreId)).log.length;

test('one command sent a hundred times at once to two servers gives one number', async () => {
  const [commandId, before, there] = [randomUUID(), await effects(), otherServer()];
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => issue(index % 2 === 0 ? kiosk : there, commandId)),
  );
  expect(new Set(answers.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect(await effects()).toBe(before + 1);
});

test('a command sent again late, out of order and after a restart gets its first answer', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  const first = new Map<string, string>();
  for (const id of ids) first.set(id, (await issue(kiosk, id)).ticketId);
  const before = await effects();
  const [here] = sanh.servers;
  await here.kill();
  await here.start();
  for (const id of ids.toReversed()) expect((await issue(kiosk, id)).ticketId).toBe(first.get(id));
  expect(await effects()).toBe(before);
});

test('a finished step sent again after others gets its first answer and calls nobody', async () => {
  const commandId = randomUUID();
  const called = await atCounter('call-next', commandId);
  await atCounter('start');
  await atCounter('finish');
  const before = await effects();
  expect(await atCounter('call-next', commandId)).toEqual(called);
  expect(await effects()).toBe(before);
});

test('a known id with another body or from another sender is refused and changes nothing', async () => {
  const commandId = randomUUID();
  await issue(kiosk, commandId);
  const before = await effects();
  const attempts = [issue(kiosk, commandId, 'xay-dung'), atCounter('call-next', commandId)];
  for (const attempt of attempts) {
    const problem: unknown = await attempt.catch((error: unknown) => error);
    expect(problem instanceof CallFailed && problem.code).toBe('COMMAND_ID_REUSED');
  }
  expect(await effects()).toBe(before);
});

test('after all of this the log and its rows hold every invariant', async () => {
  expect(await judge(sanh.database.url, ledger)).toEqual(spotless);
});
