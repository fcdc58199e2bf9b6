import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';

const token = 'cGh1b25nfDIwMjYtMTEtMjMuQi0wMTc.AbCdEfGhIjKlMnOpQrStUv';
const dossier = '000.00.16.H40-230914-0001';
const card = '001099012345|123456789|Nguyễn Văn A|01011999|Nam|Số 1, Phường X, Hà Nội|15082021';

describe('what is scanned', () => {
  it.each([
    ['a bare code', dossier],
    ['a code with the ends a scanner adds', `\u001d${dossier}\r\n`],
    [
      'a receipt address, without the number in it',
      `https://x/portaldvc/tra-cuu?SGT=001099012345&MHS=${dossier}`,
    ],
    ['an address in capitals', `HTTPS://X/TRA-CUU?SGT=001099012345&MHS=${dossier}`],
    ['an address with an escaped code', `https://x/tra-cuu?mahoso=${encodeURIComponent(dossier)}#top`],
    ['an address that routes behind a "#"', `https://x/app#/tra-cuu?maHoSo=${dossier}`],
    ['an address with the code in its path', `https://x/ho-so/${dossier}/chi-tiet`],
    ['an address with several codes, the surest first', `https://x/?id=77aa1&code=HS-1&MHS=${dossier}`],
  ])('%s is a dossier', (_, text) => {
    expect(recognise(text)).toMatchObject({ kind: 'dossier', code: { key: dossier } });
  });

  it('an address with an opaque id alone is a dossier by that id', () => {
    expect(recognise('https://x/apiqr/qr?id=8f3a-77')).toMatchObject({
      kind: 'dossier',
      code: { key: '8F3A-77' },
    });
  });

  it('a citizen card is one, whatever else might be read into it', () => {
    expect(recognise(card)).toEqual({
      kind: 'citizen',
      from: 'card',
      idNumber: '001099012345',
      warnings: [],
    });
    expect(recognise(card.replace('001099', '01099'))).toEqual({ kind: 'unreadable-card' });
  });

  it.each(['001099012345', '001 099 012 345', '001.099.012.345'])(
    'the typed number %s is a person’s',
    (text) => {
      expect(recognise(text)).toMatchObject({ kind: 'citizen', from: 'number', idNumber: '001099012345' });
    },
  );

  it.each([
    token,
    `https://sanh.test/kiosk/ticket/?t=${token}`,
    `http://10.0.0.5:3000/kiosk/ticket/?t=${token}`,
  ])('a ticket of ours is one: %s', (text) => {
    expect(recognise(text)).toEqual({ kind: 'ticket', token });
  });

  const appointment = 'CHWV-9H3F';
  const ofOurs = 'https://sanh.test/kiosk/appointment/?centre=phuong-hoa&code=';

  it.each([
    ['CHWV9H3F', null],
    [appointment, null],
    [' chwv 9h3f\r\n', null],
    [`${ofOurs}CHWV9H3F`, 'phuong-hoa'],
    [`https://sanh.test/kiosk/appointment/?centre=001099012345&code=${appointment}`, null],
  ])('the appointment %j is one', (text, centreId) => {
    expect(recognise(text)).toEqual({ kind: 'appointment', code: 'CHWV9H3F', centreId });
  });

  it('an appointment with a wrong sign is none', () => {
    expect(recognise('CHWV9H3K').kind).toBe('dossier');
    expect(recognise(`${ofOurs}CHWV9H3K`).kind).not.toBe('appointment');
  });

  it.each(['1.001193', '1.001193.000.00.00.H40', '1.012753.H19', 'https://dichvucong.test/tthc/1.001193'])(
    'the procedure code %s is one',
    (text) => {
      expect(recognise(text)).toMatchObject({
        kind: 'procedure',
        code: expect.stringMatching(/^1\.\d{6}$/) as string,
      });
    },
  );

  it.each([
    ...['000.00.53.H48-220921-0099', '000.17.22.H56-210531-0001', '000.00.12.H62-201105-0004'],
    ...['H15.50.05.13-261008-0975', 'G09.20-20260609-0092637', '99x.99.99.H05-240101-0001'],
    ...['G22.99.09-240114-0001', 'G22.99-251225-020175', 'G22.99.08-260921-896048', 'HS-2026-000123'],
  ])(
    'the code %s of another office is a dossier, bare, dashed by a word processor, spaced and in an address',
    (code) => {
      const key = code.toUpperCase();
      for (const written of [
        ...[code, code.toLowerCase(), ` ${code} \r\n`, code.replaceAll('-', ' – ')],
        ...[code.replaceAll('-', '‐'), code.replaceAll('-', '—'), code.replaceAll('-', '−')],
        `https://x/tra-cuu?MHS=${code}`,
      ])
        expect(recognise(written)).toMatchObject({ kind: 'dossier', code: { key } });
    },
  );

  it.each([
    ['001099012345|123456789|Nguyễn Văn A|01011999|Nam|Số 1, Phường X, Hà Nội|15082021', []],
    ['079301000001||Trần Thị B|02032001|Nữ|Tổ 2, Xã Y, TP. Hồ Chí Minh|01012025||||', []],
    ['036201000009||LÊ VĂN C||Nam|Xã Z|01072024', []],
    ['001099012345|123456789|Nguyễn Văn A|01011998|Nam|X|15082021', ['year-differs']],
    ['001399012345|123456789|Nguyễn Văn A|01011999|Nam|X|15082021', ['century-differs', 'sex-differs']],
  ])('the card %s is read, composed or decomposed', (text, warnings) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(recognise(text.normalize(form))).toMatchObject({ kind: 'citizen', from: 'card', warnings });
  });

  it('a payment in an address is none either', () => {
    expect(recognise('https://x/tra-cuu?MHS=G22.99.3-241219795252').kind).not.toBe('dossier');
    expect(recognise('g22.99.3 – 241219795252')).toEqual({ kind: 'payment' });
  });

  it('a payment of the national portal is told apart from a dossier', () => {
    expect(recognise('G22.99.3-241219795252')).toEqual({ kind: 'payment' });
  });

  it.each([
    ...['', '   ', 'xin chào', '|', '||||||', 'https://', 'https://x/?MHS=', 'https://x/?MHS=001099012345'],
    ...[
      'https://x/?%E0%A4%A=1',
      '{"a":1}',
      'WIFI:T:WPA;S:x;P:y;;',
      '\u0000\u0001',
      '001099012345|123456789|Nguyễn',
    ],
  ])('%j is unknown, and nothing of it is kept', (text) => {
    expect(recognise(text)).toEqual({ kind: 'unknown' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void recognise(text)),
      { numRuns: 10_000 },
    );
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (text) => void recognise(text),
      ),
    );
    expect(recognise('|'.repeat(100_000))).toEqual({ kind: 'unknown' });
    expect(recognise('9'.repeat(4096))).toEqual({ kind: 'unknown' });
  });

  it('of a personal number nothing is left in whatever is no card', () => {
    const id = fc.stringMatching(/^\d{12}$/);
    const around = fc.constantFrom(
      '',
      'HS-',
      '-01',
      ' ',
      '.',
      '/',
      'MHS=',
      '|',
      'H40-',
      'a',
      '.AbCdEfGhIjKlMnOpQrStUv',
    );
    const parameter = fc.constantFrom('SGT', 'MHS', 'id', 'code', 'ma', 't', 'x');
    const text = fc.oneof(
      fc
        .tuple(around, id, around)
        .map(([before, number, after]) => [number, before + number + after] as const),
      fc
        .tuple(parameter, id, parameter)
        .map(
          ([name, number, other]) =>
            [number, `https://x/ticket/?${name}=${number}&${other}=${dossier}`] as const,
        ),
      fc.tuple(id, fc.string()).map(([number, rest]) => [number, `${number}|123456789|${rest}`] as const),
    );
    fc.assert(
      fc.property(text, ([number, scanned]) => {
        const found = recognise(scanned);
        if (found.kind !== 'citizen') expect(JSON.stringify(found)).not.toContain(number);
      }),
      { numRuns: 2000 },
    );
  });
});
