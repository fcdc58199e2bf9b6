import { CallFailed, type CallInput, type CheckedIn, type IssuedTicket, type Problem } from '@sanh/contract';
import { ok, refuse } from '@sanh/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfflineWork } from '#lib/offline/OfflineWork.svelte.ts';
import { Intention } from './Intention.svelte.ts';
import type { IntentionStorage } from './stored-intention.ts';
import { aStorage } from '../testing/a-storage.ts';
import { aGivenNumber, aTicket, aTicketRequest } from '../testing/a-ticket.ts';

type Issue = (input: CallInput<'issueTicket'>) => Promise<IssuedTicket>;

const unreachable = (): Promise<never> => Promise.reject(new CallFailed(null));
const refusedWith = (code: Problem['code'], facts?: Problem['facts']): Promise<never> =>
  Promise.reject(new CallFailed({ type: 'about:blank', title: '', status: 409, code, facts }));

let storage: IntentionStorage;
const issueTicket = vi.fn<Issue>();
const checkIn = vi.fn<(input: CallInput<'checkIn'>) => Promise<CheckedIn>>();
const offline = { find: vi.fn<OfflineWork['find']>(), give: vi.fn<OfflineWork['give']>() };
const anIntention = (): Intention => new Intention({ issueTicket, checkIn }, storage, offline);
const sentIds = (): string[] => issueTicket.mock.calls.map(([{ commandId }]) => commandId);

beforeEach(() => {
  vi.useFakeTimers();
  storage = aStorage();
  issueTicket.mockReset().mockResolvedValue(aTicket());
  offline.find.mockReset().mockResolvedValue(null);
  offline.give.mockReset().mockResolvedValue(refuse({ code: 'NO_NUMBERS_LEFT' }));
});
afterEach(() => vi.useRealTimers());

describe('an appointment', () => {
  const request = { ...aTicketRequest(), appointmentCode: 'CHWV9H3F' };
  const checkedIn = { ...aTicket(), appointmentAt: 9 };

  it('is exchanged for its number, also after a reload', async () => {
    checkIn
      .mockReset()
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockResolvedValue(checkedIn);
    void anIntention().take(request);
    const reloaded = anIntention();
    reloaded.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(reloaded.state).toMatchObject({ kind: 'issued', ticket: { appointmentAt: 9 } });
    expect(checkIn.mock.calls.map(([{ code }]) => code)).toEqual(['CHWV9H3F', 'CHWV9H3F']);
    expect(issueTicket).not.toHaveBeenCalled();
  });

  it('gets no number from the kiosk itself: the book is the server’s', async () => {
    checkIn.mockReset().mockImplementation(unreachable);
    const intention = anIntention();
    void intention.take(request);
    await vi.advanceTimersByTimeAsync(3000);
    expect(intention.state).toMatchObject({ kind: 'sending', late: 'APPOINTMENT' });
    expect(offline.give).not.toHaveBeenCalled();
    intention.forget();
  });
});

describe('one wish for a number', () => {
  it('is one command, however often the button is tapped', async () => {
    const intention = anIntention();
    await Promise.all([intention.take(aTicketRequest()), intention.take(aTicketRequest())]);
    await intention.take(aTicketRequest());
    expect(issueTicket).toHaveBeenCalledOnce();
    expect(intention.state).toMatchObject({ kind: 'issued', ticket: aTicket() });
  });

  it('shows that it is on its way before anything is awaited', () => {
    const intention = anIntention();
    void intention.take(aTicketRequest());
    expect(intention.state.kind).toBe('sending');
  });

  it('is stored before the first attempt leaves', async () => {
    issueTicket.mockImplementation(({ commandId }) => {
      expect(storage.getItem('sanh.kiosk.intention')).toContain(commandId);
      return Promise.resolve(aTicket());
    });
    await anIntention().take(aTicketRequest());
    expect.assertions(1);
  });

  it('waits with its first attempt until it would outlive a power cut', async () => {
    let settled: () => void = () => undefined;
    storage.settle = () => new Promise<void>((resolve) => (settled = resolve));
    const intention = anIntention();
    const taken = intention.take(aTicketRequest());
    await vi.advanceTimersByTimeAsync(100);
    expect([intention.state.kind, issueTicket.mock.calls.length]).toEqual(['sending', 0]);
    settled();
    await taken;
    expect([intention.state.kind, issueTicket.mock.calls.length]).toEqual(['issued', 1]);
  });

  it('keeps its command id in every attempt until it is answered', async () => {
    issueTicket.mockImplementationOnce(unreachable).mockImplementationOnce(unreachable);
    const intention = anIntention();
    const taken = intention.take(aTicketRequest());
    await vi.runAllTimersAsync();
    await taken;
    expect(new Set(sentIds()).size).toBe(1);
    expect([sentIds().length, intention.state.kind]).toEqual([3, 'issued']);
  });

  it('has another id than the wish of the next person', async () => {
    const intention = anIntention();
    await intention.take(aTicketRequest());
    intention.forget();
    await intention.take(aTicketRequest());
    expect(new Set(sentIds()).size).toBe(2);
  });

  it('says so when the answer is long in coming', async () => {
    issueTicket.mockReturnValue(new Promise(() => undefined));
    const intention = anIntention();
    void intention.take(aTicketRequest());
    await vi.advanceTimersByTimeAsync(3000);
    expect(intention.state).toMatchObject({ kind: 'sending', late: 'NO_NUMBERS_LEFT' });
  });
});

describe('without an answer for three seconds', () => {
  beforeEach(() => void issueTicket.mockReturnValue(new Promise(() => undefined)));

  it('the kiosk gives the number itself, under the id of the same wish, and asks no more', async () => {
    offline.give.mockResolvedValue(ok(aGivenNumber()));
    const intention = anIntention();
    void intention.take(aTicketRequest());
    await vi.advanceTimersByTimeAsync(2999);
    expect(offline.give).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(offline.give.mock.lastCall?.[0].id).toBe(sentIds()[0]);
    expect(intention.state).toMatchObject({ kind: 'issued', ticket: { label: 'B-801', phoneUrl: null } });
    expect(issueTicket.mock.lastCall?.[0].signal?.aborted).toBe(true);
  });

  it('the number on the screen stays when the server’s own comes after it', async () => {
    let answer: (ticket: IssuedTicket) => void = () => undefined;
    issueTicket.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    offline.give.mockResolvedValue(ok(aGivenNumber()));
    const intention = anIntention();
    void intention.take(aTicketRequest());
    await vi.advanceTimersByTimeAsync(3000);
    answer(aTicket());
    await vi.advanceTimersByTimeAsync(1000);
    expect(intention.state).toMatchObject({ kind: 'issued', ticket: { label: 'B-801' } });
  });

  it('a kiosk that can give none says why, and goes on asking for the same wish', async () => {
    issueTicket.mockReset().mockImplementation(unreachable);
    offline.give.mockResolvedValue(refuse({ code: 'DISK_REFUSED' }));
    const intention = anIntention();
    const taken = intention.take(aTicketRequest());
    await vi.advanceTimersByTimeAsync(3000);
    expect(intention.state).toMatchObject({ kind: 'sending', late: 'DISK_REFUSED' });
    issueTicket.mockResolvedValue(aTicket());
    await vi.runAllTimersAsync();
    await taken;
    expect([new Set(sentIds()).size, intention.state.kind]).toEqual([1, 'issued']);
  });

  it('a reload after the number was written shows that number and sends nothing', async () => {
    void anIntention().take(aTicketRequest());
    offline.find.mockResolvedValue(aGivenNumber());
    const reloaded = anIntention();
    reloaded.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(reloaded.state).toMatchObject({ kind: 'issued', ticket: { label: 'B-801' } });
    expect(issueTicket).toHaveBeenCalledOnce();
  });
});

describe('a reload', () => {
  it('while the wish is on its way goes on with the same command id', async () => {
    issueTicket.mockReturnValueOnce(new Promise(() => undefined));
    void anIntention().take(aTicketRequest());
    const reloaded = anIntention();
    expect(reloaded.resume()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(new Set(sentIds()).size).toBe(1);
    expect(reloaded.state.kind).toBe('issued');
  });

  it('shows the ticket again without asking the server', async () => {
    await anIntention().take(aTicketRequest());
    const reloaded = anIntention();
    reloaded.resume();
    expect(reloaded.state).toMatchObject({ kind: 'issued', ticket: aTicket() });
    expect(issueTicket).toHaveBeenCalledOnce();
  });

  it('has nothing to go on with after ten minutes, when the person has left', async () => {
    await anIntention().take(aTicketRequest());
    vi.advanceTimersByTime(10 * 60_000);
    expect(anIntention().resume()).toBe(false);
    expect(storage.getItem('sanh.kiosk.intention')).toBeNull();
  });

  it('has nothing to go on with when what was stored cannot be read', () => {
    storage.setItem('sanh.kiosk.intention', '{');
    expect(anIntention().resume()).toBe(false);
  });
});

describe('a refused wish', () => {
  it('tells the code and the reason, and leaves nothing behind', async () => {
    issueTicket.mockImplementation(() => refusedWith('SERVICE_CLOSED', { reason: 'meeting' }));
    const intention = anIntention();
    await intention.take(aTicketRequest());
    expect(intention.state).toMatchObject({ kind: 'refused', code: 'SERVICE_CLOSED', reason: 'meeting' });
    expect(storage.getItem('sanh.kiosk.intention')).toBeNull();
  });

  it('can be wished again under a new id', async () => {
    issueTicket.mockImplementationOnce(() => refusedWith('RATE_LIMITED'));
    const intention = anIntention();
    await intention.take(aTicketRequest());
    await intention.take(aTicketRequest());
    expect([new Set(sentIds()).size, intention.state.kind]).toEqual([2, 'issued']);
  });

  it('with a code the kiosk has no words for is told as a fault', async () => {
    issueTicket.mockImplementation(() => refusedWith('COUNTER_BUSY'));
    const intention = anIntention();
    await intention.take(aTicketRequest());
    expect(intention.state).toMatchObject({ kind: 'refused', code: 'INTERNAL' });
  });
});

describe('a wish for a person', () => {
  const person = { kind: 'number', idNumber: '056099000001' } as const;

  it('carries who it is for in every attempt, and never to the disk', async () => {
    issueTicket.mockImplementationOnce(unreachable).mockImplementation(({ body }) => {
      expect([body.person, storage.getItem('sanh.kiosk.intention')]).toEqual([
        person,
        expect.not.stringContaining(person.idNumber),
      ]);
      return Promise.resolve(aTicket());
    });
    const taken = anIntention().take(aTicketRequest(), person);
    await vi.runAllTimersAsync();
    await taken;
    expect.assertions(1);
  });

  it('that is refused for a number of before tells that number and the way to it', async () => {
    issueTicket.mockImplementation(() => refusedWith('PERSON_HAS_TICKET', { label: 'A-017', token: 'x.y' }));
    const intention = anIntention();
    await intention.take(aTicketRequest(), person);
    expect(intention.state).toMatchObject({ kind: 'refused', held: { label: 'A-017', token: 'x.y' } });
  });

  it('is for nobody once it has been forgotten or answered', async () => {
    const intention = anIntention();
    await intention.take(aTicketRequest(), person);
    intention.forget();
    await intention.take(aTicketRequest());
    expect(issueTicket.mock.lastCall?.[0].body.person).toBeNull();
  });
});

it('forgets everything at the end, also an answer that is still to come', async () => {
  let answer: (ticket: IssuedTicket) => void = () => undefined;
  issueTicket.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const intention = anIntention();
  const taken = intention.take(aTicketRequest());
  intention.forget();
  answer(aTicket());
  await taken;
  expect([intention.state.kind, storage.getItem('sanh.kiosk.intention')]).toEqual(['none', null]);
});
