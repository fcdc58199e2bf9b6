import { expect, test } from 'vitest';
import { byEnumerator } from './by-enumerator.ts';

const ordered = (...texts: readonly string[]) => byEnumerator(texts, (text) => text);

test.each([
  [
    ['3. Ba', '1. Một', '10. Mười', '2. Hai'],
    ['1. Một', '2. Hai', '3. Ba', '10. Mười'],
  ],
  [
    ['(1.2) Hai', '(1.10) Mười', '(1.1) Một'],
    ['(1.1) Một', '(1.2) Hai', '(1.10) Mười'],
  ],
  [
    ['(ii) Nghị quyết', '(iii) Giấy', '(i) Thông báo'],
    ['(i) Thông báo', '(ii) Nghị quyết', '(iii) Giấy'],
  ],
  [
    ['đ) Ảnh', 'e) Giấy', 'd) Đơn', 'i) Sổ'],
    ['d) Đơn', 'đ) Ảnh', 'e) Giấy', 'i) Sổ'],
  ],
  [
    ['3. Ba', 'Không số', '1. Một', '2. Hai'],
    ['1. Một', 'Không số', '2. Hai', '3. Ba'],
  ],
])('%j are put in the order of their numbers', (given, wanted) => {
  expect(ordered(...given)).toEqual(wanted);
});

test.each([
  [['2. Hai', 'Không số', '1. Một', 'Không số nữa']],
  [['a) Một', 'a) Lại một']],
  [['24.5 kg', '2. Hai']],
])('%j are left as they are: too few are numbered, or not each once', (given) => {
  expect(ordered(...given)).toEqual(given);
});
