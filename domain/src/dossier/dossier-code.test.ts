import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierKey, isPaymentCode, readDossierCode } from './dossier-code.ts';

describe('a dossier code', () => {
  it.each([
    ['000.00.16.H40-230914-0001', '000.00.16.H40', 'H40', '2023-09-14', '230914-0001'],
    ['000.00.53.H48-220921-0099', '000.00.53.H48', 'H48', '2022-09-21', '220921-0099'],
    ['000.17.22.H56-210531-0001', '000.17.22.H56', 'H56', '2021-05-31', '210531-0001'],
    ['000.00.12.H62-201105-0004', '000.00.12.H62', 'H62', '2020-11-05', '201105-0004'],
    ['H15.50.05.13-261008-0975', 'H15.50.05.13', 'H15', '2026-10-08', '261008-0975'],
    ['G09.20-20260609-0092637', 'G09.20', 'G09', '2026-06-09', '20260609-0092637'],
    ['G22.99.09-240114-0001', 'G22.99.09', 'G22', '2024-01-14', '240114-0001'],
    ['G22.99-251225-020175', 'G22.99', 'G22', '2025-12-25', '251225-020175'],
    ['G22.99.08-260921-896048', 'G22.99.08', 'G22', '2026-09-21', '260921-896048'],
    ['H15-261008-00975', 'H15', 'H15', '2026-10-08', '261008-00975'],
  ])('%s is of the national shape', (text, agency, level1, receivedOn, tail) => {
    expect(readDossierCode(text)).toEqual({ shape: 'national', key: text, agency, level1, receivedOn, tail });
  });

  it.each([
    [' 000.00.16.h40-230914-0001 ', '000.00.16.H40-230914-0001'],
    ['000.00.16.H40–230914—0001', '000.00.16.H40-230914-0001'],
    ['000.00.16.H40 ‐ 230914 - 0001\r\n', '000.00.16.H40-230914-0001'],
    ['０００.００.１６.Ｈ４０－２３０９１４－０００１', '000.00.16.H40-230914-0001'],
    ['hs-2026-000123', 'HS-2026-000123'],
  ])('%j is compared as %s', (typed, key) => {
    expect(dossierKey(typed)).toBe(key);
    expect(readDossierCode(typed)?.key).toBe(key);
  });

  it('with an impossible date is taken all the same', () => {
    expect(readDossierCode('H15.50-261332-0975')).toMatchObject({ shape: 'national', receivedOn: null });
    expect(readDossierCode('H15.50-260230-0975')).toMatchObject({ receivedOn: null });
  });

  it('may be its tail alone', () => {
    expect(readDossierCode('220921-0099')).toEqual({
      shape: 'tail',
      key: '220921-0099',
      tail: '220921-0099',
    });
  });

  it.each(['HS-2026-000123', '99x.99.99.H05-240101-0001', 'HSĐĐ/2026/17', 'K05.1-1', '2026000123'])(
    'of a local program, like %s, is taken as it is',
    (text) => {
      expect(readDossierCode(text)?.shape).toBe('opaque');
    },
  );

  it.each([
    '',
    'abc',
    'xin chào',
    '001099012345',
    '01099012345',
    '123456789',
    'HS-001099012345',
    'x'.repeat(65) + '1',
    '-123-',
  ])('is not seen in %j', (text) => {
    expect(readDossierCode(text)).toBeNull();
  });

  it('is not seen in a payment of the national portal', () => {
    expect(isPaymentCode('G22.99.3-241219795252')).toBe(true);
    expect(readDossierCode('G22.99.3-241219795252')).toBeNull();
  });

  it('keeps its key when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const code = readDossierCode(text);
        if (code !== null) expect(readDossierCode(code.key)).toEqual(code);
      }),
    );
  });
});
