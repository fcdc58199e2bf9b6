import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

test.each([
  ['a mobile number', 'Gọi tôi 0912345678 nhé', 'Gọi tôi •••••••••• nhé'],
  ['one in groups', 'SĐT: 0912 345 678.', 'SĐT: •••• ••• •••.'],
  ['one with points', '091.234.5678', '•••.•••.••••'],
  ['one with hyphens', '091-234-5678', '•••-•••-••••'],
  ['one with commas', '0912,345,678', '••••,•••,•••'],
  ['one from abroad', '+84 (0)912 345 678', '+•• (•)••• ••• •••'],
  ['a landline', '0258 3822 229', '•••• •••• •••'],
  ['one glued to a word', 'sđt0912345678', 'sđt••••••••••'],
  ['one in wide digits', '０９１２３４５６７８', '••••••••••'],
  ['one with invisible characters', '0912\u200b345\u200b678', '••••\u200b•••\u200b•••'],
  ['one with the letter O', 'O912345678', 'O•••••••••'],
  ['an identity number', 'CCCD 056090001234', 'CCCD ••••••••••••'],
  ['one in groups of three', '056 090 001 234', '••• ••• ••• •••'],
  ['an old identity number', 'CMND 225.123.456', 'CMND •••.•••.•••'],
  ['two numbers', '0912345678 và 0987654321', '•••••••••• và ••••••••••'],
  ['a dossier code, which leads to a person', 'H32-261128-0001', 'H••-••••••-••••'],
  ['an address of e-mail', 'thư: an.nguyen@example.vn', 'thư: ••.••••••@•••••••.••'],
])('%s is covered', (_, text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

test.each([
  ['words', 'Cán bộ hướng dẫn rất tận tình.'],
  ['a ticket', 'Số B-017 chờ 45 phút ở quầy 5'],
  ['a date', 'Ngày 28/11/2026 lúc 08:30'],
  ['an amount', 'Thu phí 1.500.000 đồng'],
  ['a hotline', 'Đã gọi 1900 1022'],
  ['a date before another number', '28.11.2026, 14 giờ'],
])('%s stays', (_, text) => {
  expect(maskPersonal(text)).toBe(text);
});

const separator = fc.constantFrom('', ' ', '.', '-', ' - ', '\u00a0', ') ', '–');
const spaced = (lengths: { minLength: number; maxLength: number }) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), separator), lengths)
    .map((digits) => digits.map(([digit, after]) => `${String(digit)}${after}`).join(''));

test('no number of nine digits or more comes through, however it is written and wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\p{L} !?]*$/u),
      spaced({ minLength: 9, maxLength: 15 }),
      fc.string(),
      (before, number, after) => {
        const masked = maskPersonal(`${before}${number}|${after}`);
        expect(masked.slice(0, masked.indexOf('|'))).not.toMatch(/\p{Nd}/u);
      },
    ),
  );
});

test('short numbers stay as they are', () => {
  fc.assert(
    fc.property(spaced({ minLength: 1, maxLength: 8 }), (number) => {
      expect(maskPersonal(`x ${number} x`)).toBe(`x ${number} x`);
    }),
  );
});

test('what is masked is masked: the same again changes nothing, and as many characters are left', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), spaced({ minLength: 0, maxLength: 30 })), (text) => {
      const masked = maskPersonal(text);
      expect(maskPersonal(masked)).toBe(masked);
      expect(Array.from(masked)).toHaveLength(Array.from(text).length);
    }),
  );
});

test('a long text costs little time', () => {
  const started = performance.now();
  maskPersonal('1 a.'.repeat(20_000) + 'a'.repeat(80_000) + '@');
  expect(performance.now() - started).toBeLessThan(1000);
});
