import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DossierAnswer, DossierDetails } from '@sanh/contract';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { aDossier, aKey, idNumber, lookUp, pushed } from './testing/a-dossier.ts';

let sanh: RunningSanh;
let key: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_TRUST_PROXY: '1' });
  key = await aKey(sanh, '56');
});
afterAll(() => sanh.close());

async function aPushed(changes: object = {}): Promise<string> {
  const dossier = aDossier(changes);
  await pushed(sanh, key, [dossier]);
  return dossier.code;
}

let phones = 0;
/** A phone with an address of its own. */
const aPhone = (): string => `203.0.113.${String((phones += 1))}`;

const ask = (phone: string, code: string, idDigits: string | null = null): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/dossiers/look-up-by-phone`, {
    method: 'POST',
    body: { code, idDigits },
    headers: { 'x-forwarded-for': phone },
  });

const answerTo = async (...asked: Parameters<typeof ask>): Promise<DossierAnswer> =>
  (await ask(...asked)).json() as Promise<DossierAnswer>;

async function detailsFor(...asked: Parameters<typeof ask>): Promise<DossierDetails | number> {
  const response = await ask(...asked);
  if (response.status !== 200) return response.status;
  const answer = (await response.json()) as DossierAnswer;
  return answer.kind === 'found' ? answer.dossier.details : { kind: 'not-asked' };
}

describe('by phone a bare code', () => {
  test('tells what it tells at the kiosk, and nothing of the person or the matter', async () => {
    const code = await aPushed({ status: 9, statusAt: '2026-11-09T09:00:00+07:00' });
    const answer = await answerTo(aPhone(), code);
    const atKiosk = await lookUp(sanh, code, null, await sanh.signIn('quay1'));
    expect(answer).toEqual(await atKiosk.json());
    for (const hidden of ['Thử', idNumber, '1234', '1.001193', 'khai sinh'])
      expect(JSON.stringify(answer)).not.toContain(hidden);
  });

  test('is answered alike whether it is of nobody, of another centre or of no shape, with and without a second factor', async () => {
    const elsewhere = await aPushed({ centreId: province });
    const phone = aPhone();
    for (const code of ['H32.77-260101-9999', elsewhere, 'xin chào', idNumber])
      for (const digits of [null, '1234'])
        expect(await answerTo(phone, code, digits)).toEqual({ kind: 'unknown', isElsewhere: false });
  });

  test('stands in no log, and what counts the tries names no address', async () => {
    const code = await aPushed();
    await ask(aPhone(), code, '1234');
    expect(sanh.logged.join('\n')).not.toContain(code);
    const kept = await sanh.sql<{ key: string }[]>`select key from dossier_try where key like 'phone %'`;
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
  });
});

describe('the second factor by phone', () => {
  test('shows the name to whoever knows the last digits', async () => {
    expect(await detailsFor(aPhone(), await aPushed(), '1234')).toMatchObject({
      kind: 'shown',
      applicantName: 'Nguyễn Thị Thử',
    });
  });

  test('that is wrong five times blocks this phone for this dossier, and no other phone', async () => {
    const [code, phone] = [await aPushed(), aPhone()];
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await detailsFor(phone, code, '0000')).toEqual({ kind: 'wrong', triesLeft });
    expect(await detailsFor(phone, code, '1234')).toBe(429);
    expect(await detailsFor(phone, code)).toEqual({ kind: 'not-asked' });
    expect(await detailsFor(aPhone(), code, '1234')).toMatchObject({ kind: 'shown' });
  });

  test('guessed from many phones is over for the day after ten, and still goes on at the kiosk', async () => {
    const code = await aPushed();
    const guesses = await Promise.all(
      Array.from({ length: 25 }, (_, n) => detailsFor(aPhone(), code, String(5000 + n))),
    );
    expect(guesses.filter((one) => one !== 429)).toHaveLength(10);
    const refused = await ask(aPhone(), code, '1234');
    const { facts } = (await refused.json()) as { facts: { secondsLeft: number } };
    expect(facts.secondsLeft).toBeGreaterThan(86_000);
    const cookie = await sanh.signIn('quay1');
    const atKiosk = (await (await lookUp(sanh, code, '1234', cookie)).json()) as DossierAnswer;
    expect(atKiosk).toMatchObject({ dossier: { details: { kind: 'shown' } } });
  });
});

describe('too many questions', () => {
  test('from one address are refused, whatever the codes are, and another address goes on', async () => {
    const [phone, code] = [aPhone(), await aPushed()];
    for (let n = 0; n < 120; n += 1) await ask(phone, `H32.77-260101-${String(1000 + n)}`);
    const refused = await ask(phone, code);
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect((await answerTo(aPhone(), code)).kind).toBe('found');
  });

  test('from one IPv6 network are refused together', async () => {
    for (let n = 0; n < 120; n += 1) await ask(`2001:db8:1:2::${n.toString(16)}`, `ABC/2026/${String(n)}`);
    expect((await ask('2001:db8:1:2:ffff::1', 'ABC/2026/1')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1', 'ABC/2026/1')).status).toBe(200);
  });

  test('about one code from everywhere are refused, however it is spelt', async () => {
    const code = await aPushed();
    for (let n = 0; n < 60; n += 1)
      await ask(`2001:db8:2:${n.toString(16)}::1`, n % 2 === 0 ? code : ` ${code.toLowerCase()} `);
    expect((await ask(aPhone(), code)).status).toBe(429);
    expect((await answerTo(aPhone(), await aPushed())).kind).toBe('found');
  });
});
