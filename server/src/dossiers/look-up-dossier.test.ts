import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { DossierAnswer } from '@sanh/contract';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { forgetApplicants } from './forget-applicants.ts';
import { aDossier, aKey, found, idNumber, lookUp, pushed } from './testing/a-dossier.ts';

let sanh: RunningSanh;
let key: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  key = await aKey(sanh, '56');
});
afterAll(() => sanh.close());

async function aPushed(changes: object = {}): Promise<string> {
  const dossier = aDossier(changes);
  const { results } = await pushed(sanh, key, [dossier]);
  expect(results[0]?.outcome).toBe('added');
  return dossier.code;
}

const answerTo = async (...asked: Parameters<typeof lookUp>): Promise<DossierAnswer> =>
  (await lookUp(...asked)).json() as Promise<DossierAnswer>;

describe('a bare code', () => {
  test('tells status, dates and the next step, and nothing of the person or the matter', async () => {
    const code = await aPushed({ status: 9, statusAt: '2026-11-09T09:00:00+07:00' });
    const answer = await answerTo(sanh, ` ${code.toLowerCase().replaceAll('-', ' – ')} `);
    expect(answer).toMatchObject({
      kind: 'found',
      dossier: {
        code,
        status: 'done',
        next: 'collect-result',
        timeliness: 'early',
        details: { kind: 'not-asked' },
      },
    });
    for (const hidden of ['Thử', idNumber, '1234', '1.001193', 'khai sinh'])
      expect(JSON.stringify(answer)).not.toContain(hidden);
  });

  test.each([
    ['of a result leads to its queue', { status: 9 }, 'nhan-ket-qua'],
    ['of missing papers leads to where it was handed in', { status: 5 }, 'ho-tich'],
    ['that was stopped leads to guidance', { status: 8 }, 'huong-dan'],
  ])('%s', async (_, changes, serviceId) => {
    expect((await found(sanh, await aPushed(changes))).queue).toMatchObject({ serviceId });
  });

  test('without a day on the receipt is due by the term of its procedure', async () => {
    const code = await aPushed({
      dueAt: undefined,
      procedureCode: '1.013978',
      receivedAt: '2026-11-02T08:00:00+07:00',
    });
    const { due } = await found(sanh, code);
    expect(due).toMatchObject({ kind: 'due', isCounted: true });
  });

  test.each([
    ['that nobody has handed in', 'H32.77-260101-9999', false],
    ['of another province', '000.00.53.H48-220921-0099', true],
    ['of a shape that we do not know', 'ABC/2026/1', false],
    ['that is none', 'xin chào', false],
    ['that is a personal number', idNumber, false],
  ])('%s is answered calmly', async (_, code, isElsewhere) => {
    expect(await answerTo(sanh, code)).toEqual({ kind: 'unknown', isElsewhere });
  });

  test('is known to its own centre only', async () => {
    const code = await aPushed({ centreId: province });
    expect(await answerTo(sanh, code)).toEqual({ kind: 'unknown', isElsewhere: false });
  });

  test('may be its tail, as long as one dossier of the centre ends so', async () => {
    const code = await aPushed({ code: 'H32.77-261104-4411' });
    await aPushed({ code: 'H32.20-261104-4411', centreId: province });
    expect((await found(sanh, '261104-4411')).code).toBe(code);
    await aPushed({ code: 'H32.21-261104-4411' });
    expect(await answerTo(sanh, '261104-4411')).toEqual({ kind: 'several' });
  });
});

describe('the second factor', () => {
  test.each(['1234', '01234', idNumber])('%s shows the name and the matter', async (digits) => {
    const { details } = await found(sanh, await aPushed(), digits);
    expect(details).toEqual({
      ...{ kind: 'shown', applicantName: 'Nguyễn Thị Thử', procedureCode: '1.001193', channel: 'in-person' },
      procedureName: expect.stringContaining('khai sinh') as string,
    });
  });

  test('of a dossier of which no number is kept says so', async () => {
    const code = await aPushed({ applicant: { name: 'Nguyễn Thị Thử' } });
    expect((await found(sanh, code, '1234')).details).toEqual({ kind: 'not-kept' });
  });

  test('that is wrong shows nothing, and after five of them the device waits', async () => {
    const code = await aPushed();
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const { details } = await found(sanh, code, '0000');
      expect(details).toEqual({ kind: 'wrong', triesLeft });
    }
    const refused = await lookUp(sanh, code, '1234');
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect((await found(sanh, code)).details).toEqual({ kind: 'not-asked' });
    const other = await sanh.signIn('quay1');
    expect((await found(sanh, code, '1234', other)).details.kind).toBe('shown');
  });

  test('tried many times at once is counted every time', async () => {
    const code = await aPushed();
    const tries = Array.from({ length: 20 }, (_, n) => lookUp(sanh, code, String(5000 + n)));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  });

  test('that is right is no try against the next one', async () => {
    const code = await aPushed();
    const cookie = await sanh.signIn('quay2');
    for (let time = 0; time < 8; time += 1)
      expect((await found(sanh, code, '1234', cookie)).details.kind).toBe('shown');
  });

  test.each(['123', '12345678901234', '12a4', ''])('%j is no such thing', async (digits) => {
    const refused = await lookUp(sanh, await aPushed(), digits);
    expect(await codeOf(refused)).toBe('VALIDATION_FAILED');
  });
});

test('who applied is erased when the dossier has been at its end long enough, and the rest stays', async () => {
  const ended = await aPushed({
    status: 10,
    statusAt: '2026-06-01T09:00:00+07:00',
    receivedAt: '2026-05-01T09:00:00+07:00',
  });
  const running = await aPushed({ receivedAt: '2026-05-01T09:00:00+07:00' });
  await forgetApplicants(sanh.sql, sanh.centres, Date.parse('2026-11-22T09:00:00+07:00'));
  const cookie = await sanh.signIn('quay3');
  expect((await found(sanh, ended, '1234', cookie)).details).toEqual({ kind: 'not-kept' });
  expect((await found(sanh, running, '1234', cookie)).details.kind).toBe('shown');
});

test('the demonstration has dossiers in every standing', async () => {
  const rows = await sanh.sql<{ status: string }[]>`
    select distinct status from dossier_status_change where source = 'sample'`;
  expect(rows).toHaveLength(10);
  expect(await found(sanh, 'HS-2026-000101')).toMatchObject({
    status: 'done',
    queue: { serviceId: 'nhan-ket-qua' },
  });
  expect(commune).toBe('phuong-tay-nha-trang');
});
