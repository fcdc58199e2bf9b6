import type { AppointmentView, CallInput, DossierAnswer, TicketPlace } from '@sanh/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppointmentDesk } from '../appointment/AppointmentDesk.svelte.ts';
import { DossierDesk } from '../dossier/DossierDesk.svelte.ts';
import { ScannedTicket } from '../place/ScannedTicket.svelte.ts';
import { aDossierCode, aFoundDossier } from '../testing/a-dossier.ts';
import { aCentre } from '../testing/a-hall.ts';
import { Rating } from '../rate/Rating.svelte.ts';
import { receive } from './receive.ts';
import { PersonQuestion } from '../take-number/PersonQuestion.svelte.ts';
import { Scan } from './Scan.svelte.ts';

const idNumber = '001099012345';
const card = `${idNumber}|123456789|Nguyễn Văn A|01011999|Nam|Số 1, Phường X, Hà Nội|15082021`;
const code = aDossierCode;

const lookUpDossier = vi.fn<(input: CallInput<'lookUpDossier'>) => Promise<DossierAnswer>>();
const ticketPlace = vi.fn<(input: CallInput<'ticketPlace'>) => Promise<TicketPlace>>();

const appointment = vi.fn<(input: CallInput<'appointment'>) => Promise<AppointmentView>>();

function aScreen() {
  const parts = {
    chosen: { centre: aCentre } as never,
    scan: new Scan(),
    person: new PersonQuestion(),
    dossier: new DossierDesk({ lookUpDossier }),
    appointment: new AppointmentDesk({ appointment, cancelAppointment: () => Promise.reject(new Error()) }),
    rating: new Rating(
      { ratingOffer: () => new Promise(() => undefined) },
      { say: () => new Promise(() => undefined) },
      () => ({ centre: aCentre, now: null }),
    ),
    place: new ScannedTicket({ ticketPlace, returnToLine: () => Promise.reject(new Error()) }),
  };
  return { ...parts, receive: (text: string) => receive(parts, text) };
}

beforeEach(() => {
  lookUpDossier.mockReset().mockResolvedValue(aFoundDossier({ kind: 'not-asked' }));
  appointment.mockReset().mockReturnValue(new Promise(() => undefined));
  ticketPlace.mockReset().mockReturnValue(new Promise(() => undefined));
});

describe('what is scanned', () => {
  it('as a dossier is looked up by its code', async () => {
    const screen = aScreen();
    expect(screen.receive(`https://x/tra-cuu?SGT=${idNumber}&MHS=${code}`)).toBe('/dossier/');
    expect(lookUpDossier.mock.calls[0]?.[0]).toMatchObject({ centreId: 'c', body: { code, idDigits: null } });
    await vi.waitFor(() => expect(screen.dossier.dossier?.code).toBe(code));
  });

  it('as a ticket shows its place', () => {
    const token = 'cGh1b25nfDIwMjYtMTEtMjMuQi0wMTc.AbCdEfGhIjKlMnOpQrStUv';
    expect(aScreen().receive(`https://sanh.test/kiosk/ticket/?t=${token}`)).toBe('/place/');
    expect(ticketPlace).toHaveBeenCalledWith({ token });
  });

  it('as a ticket is rated, once somebody wants to rate', () => {
    const screen = aScreen();
    screen.rating.ask();
    const token = 'cGh1b25nfDIwMjYtMTEtMjMuQi0wMTc.AbCdEfGhIjKlMnOpQrStUv';
    expect(screen.receive(`https://sanh.test/kiosk/ticket/?t=${token}`)).toBe('/rate/');
    expect(screen.rating.state.kind).toBe('looking');
    expect(ticketPlace).not.toHaveBeenCalled();
  });

  it.each([
    ['chwv-9h3f', 'c'],
    ['https://sanh.test/kiosk/appointment/?centre=other&code=CHWV9H3F', 'other'],
  ])('as the appointment %s is looked up at its centre', (text, centreId) => {
    expect(aScreen().receive(text)).toBe('/check-in/');
    expect(appointment).toHaveBeenCalledWith({ centreId, code: 'CHWV9H3F' });
  });

  it('as a procedure opens it', () => {
    expect(aScreen().receive('1.001193')).toBe('/procedures/1.001193/');
  });

  it.each([
    ['xin chào', 'unknown'],
    ['G22.99.3-241219795252', 'payment'],
    [card.slice(1), 'unreadable-card'],
    [card, 'card'],
  ])('as %j is explained at the scan field', (text, notice) => {
    const screen = aScreen();
    expect([screen.receive(text), screen.scan.notice]).toEqual(['/scan/', notice]);
    expect(lookUpDossier).not.toHaveBeenCalled();
  });
});

describe('what the camera sees while somebody types', () => {
  const sees = (typed: string, seen: string): boolean => {
    const { scan } = aScreen();
    for (const key of typed) scan.press(key);
    return !scan.ignores(seen);
  };

  it('is heeded only when it can be used', () => {
    expect([sees('HS', 'xin chào'), sees('HS', code), sees('', 'xin chào')]).toEqual([false, true, true]);
  });

  it('is not new to it when the typing has ended', () => {
    const { scan } = aScreen();
    scan.press('HS');
    scan.ignores('xin chào');
    expect(scan.repeats.isOne('xin chào', Date.now())).toBe(true);
  });
});

describe('a citizen card', () => {
  it('is the proof for the dossier that is open, and is then forgotten', async () => {
    const screen = aScreen();
    screen.receive(code);
    await vi.waitFor(() => expect(screen.dossier.dossier).not.toBeNull());
    lookUpDossier.mockResolvedValue(
      aFoundDossier({
        kind: 'shown',
        applicantName: 'A',
        procedureCode: null,
        procedureName: null,
        channel: null,
      }),
    );
    expect(screen.receive(card)).toBe('/dossier/');
    expect(lookUpDossier.mock.calls[1]?.[0].body).toEqual({ code, idDigits: idNumber });
    await vi.waitFor(() => expect(screen.dossier.dossier?.details.kind).toBe('shown'));
    const kept = JSON.stringify([
      screen.dossier.state,
      screen.dossier.proof,
      screen.dossier.digits,
      screen.scan,
    ]);
    expect(kept).not.toContain('12345');
  });

  it('of somebody else shows nothing and says how many tries are left', async () => {
    const screen = aScreen();
    screen.receive(code);
    await vi.waitFor(() => expect(screen.dossier.dossier).not.toBeNull());
    lookUpDossier.mockResolvedValue(aFoundDossier({ kind: 'wrong', triesLeft: 3 }));
    screen.receive(card);
    await vi.waitFor(() => expect(screen.dossier.proof).toEqual({ kind: 'wrong', triesLeft: 3 }));
    expect(screen.dossier.dossier?.details).toEqual({ kind: 'not-asked' });
  });

  it('whose answer comes when the visit has ended shows nothing to the next person', async () => {
    const screen = aScreen();
    let answer: (answer: DossierAnswer) => void = () => undefined;
    lookUpDossier.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    screen.receive(code);
    screen.dossier.close();
    answer(aFoundDossier({ kind: 'not-asked' }));
    await Promise.resolve();
    expect(screen.dossier.state).toEqual({ kind: 'none' });
  });
});

describe('while it is asked for whom a number is', () => {
  it('a card is the answer, and stays where it was scanned', () => {
    const screen = aScreen();
    const then = vi.fn();
    screen.person.ask(then);
    expect(screen.receive(card)).toBeNull();
    expect(then).toHaveBeenCalledExactlyOnceWith({ kind: 'number', idNumber });
    expect(JSON.stringify([screen.person, screen.scan])).not.toContain('12345');
  });

  it.each([code, card.slice(1), 'xin chào'])('%j is none, and leads nowhere else', (text) => {
    const screen = aScreen();
    screen.person.ask(vi.fn());
    expect([screen.receive(text), screen.person.isUnread, screen.person.isOpen]).toEqual([null, true, true]);
    expect(lookUpDossier).not.toHaveBeenCalled();
  });
});
