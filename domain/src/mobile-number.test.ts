import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMobileNumber } from './mobile-number.ts';

test.each([
  ['0912345678', '+84912345678'],
  ['0912 345 678', '+84912345678'],
  [' 091.234.5678 ', '+84912345678'],
  ['091-234-5678', '+84912345678'],
  ['+84912345678', '+84912345678'],
  ['+84 (0)912 345 678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0084 912 345 678', '+84912345678'],
  ['０９１２３４５６７８', '+84912345678'],
  ['0325550001', '+84325550001'],
  ['0555550001', '+84555550001'],
  ['0705550001', '+84705550001'],
  ['0875550001', '+84875550001'],
  ['0995550001', '+84995550001'],
])('“%s” is %s', (written, number) => {
  expect(readMobileNumber(written)).toBe(number);
});

test.each([
  ['nothing', ''],
  ['letters', 'không có'],
  ['no leading zero', '912345678'],
  ['a digit short', '091234567'],
  ['a digit long', '09123456789'],
  ['eleven digits of before 2018', '01234567890'],
  ['a landline of Khánh Hòa', '02583822229'],
  ['a hotline', '19001022'],
  ['an emergency call', '113'],
  ['a network that nobody runs', '0955550001'],
  ['another country', '+12025550123'],
  ['an identity number', '056090001234'],
  ['two numbers', '0912345678 0912345679'],
  ['a line break with a header', '0912345678\r\nX: y'],
])('%s is no mobile number', (_, written) => {
  expect(readMobileNumber(written)).toBeNull();
});

test('whatever is read comes out in one form, and reads the same again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\+84|0)[3-9][ .]?\d{8}$/), (written) => {
      const number = readMobileNumber(written);
      if (number === null) return;
      expect(number).toMatch(/^\+84\d{9}$/);
      expect(readMobileNumber(number)).toBe(number);
    }),
  );
});
