import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCitizenCard, readCitizenNumber } from './citizen-card.ts';

const card = (...fields: readonly string[]) => fields.join('|');
const man = [
  '001099012345',
  '123456789',
  'Nguyễn Văn A',
  '01011999',
  'Nam',
  'Số 1, Phường X, Hà Nội',
  '15082021',
];

describe('a citizen card', () => {
  it.each([
    ['of seven fields', card(...man), '001099012345', []],
    [
      'of eleven fields',
      '079301000001||Trần Thị B|02032001|Nữ|Tổ 2, Xã Y, TP. Hồ Chí Minh|01012025||||',
      '079301000001',
      [],
    ],
    ['without a birth date', '036201000009||LÊ VĂN C||Nam|Xã Z|01072024', '036201000009', []],
    [
      'of six fields, without the old number',
      card('001099012345', 'Nguyễn Văn A', '01011999', 'Nam', 'Phường X', '15082021'),
      '001099012345',
      [],
    ],
    [
      'whose empty old number the reader dropped',
      card('079301000001', 'Trần Thị B', '02032001', 'Nữ', 'Tổ 2', '01012025'),
      '079301000001',
      [],
    ],
    [
      'whose signs the reader lost',
      card('079301000001', '', 'Tran Thi B', '02032001', 'NU', 'To 2', '01012025'),
      '079301000001',
      [],
    ],
    [
      'with another year',
      card('001099012345', '123456789', 'A', '01011998', 'Nam', 'X', '15082021'),
      '001099012345',
      ['year-differs'],
    ],
    [
      'with another century and sex',
      card('001399012345', '123456789', 'A', '01011999', 'Nam', 'X', '15082021'),
      '001399012345',
      ['century-differs', 'sex-differs'],
    ],
    [
      'of a province that there is not',
      card('003099012345', '', 'A', '01011999', 'Nam', 'X', '15082021'),
      '003099012345',
      ['province-unknown'],
    ],
    [
      'of somebody born abroad',
      card('112099012345', '', 'A', '01011999', 'Nam', 'X', '15082021'),
      '112099012345',
      [],
    ],
  ])('%s is read', (_, text, idNumber, warnings) => {
    expect(readCitizenCard(text)).toEqual({ ok: true, idNumber, warnings });
  });

  it('with a number of eleven digits is told to be unreadable', () => {
    expect(readCitizenCard(card('01099012345', ...man.slice(1)))).toEqual({ ok: false });
  });

  it.each(['', '|||||||', 'a|b|c|d|e|f|g', '001099012345|123456789', 'https://x/?a=1|2|3|4|5|6'])(
    'is not seen in %j',
    (text) => {
      expect(readCitizenCard(text)).toBeNull();
    },
  );

  it('gives nothing but its number, whatever stands on it', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ỹ]{5,20} [A-Za-zÀ-ỹ]{3,12}$/);
    const place = fc.stringMatching(/^Phường [A-Za-z]{4,12}, [A-Za-z]{4,12}$/);
    fc.assert(
      fc.property(name, place, fc.constantFrom('Nam', 'Nữ'), (who, where, sex) => {
        const read = JSON.stringify(
          readCitizenCard(card('001099012345', '987654321', who, '01011999', sex, where, '15082021')),
        );
        for (const kept of [who, where, '987654321', '01011999', '15082021'])
          expect(read).not.toContain(kept);
      }),
    );
  });
});

describe('a personal number', () => {
  it.each([
    ['001099012345', '001', 'male', 1999],
    ['079301000001', '079', 'female', 2001],
    ['036201000009', '036', 'male', 2001],
    ['001399012345', '001', 'female', 2099],
    ['034150000001', '034', 'female', 1950],
  ])('%s tells birthplace %s, %s, %i', (number, birthplace, sex, birthYear) => {
    expect(readCitizenNumber(number)).toEqual({ birthplace, sex, birthYear });
  });

  it.each(['01099012345', '0010990123456', '00109901234a', ''])('is not seen in %j', (text) => {
    expect(readCitizenNumber(text)).toBeNull();
  });
});
