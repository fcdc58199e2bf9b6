import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentedKey, canonicalFinalY, canonicalTones, cleanUnicode, foldVietnamese } from './fold.ts';

describe('the key without diacritics', () => {
  test.each([
    ['Sổ đỏ', 'so do'],
    ['ĐẤT ĐAI', 'dat dai'],
    ['Hộ tịch', 'ho tich'],
    ['thường trú', 'thuong tru'],
    ['Sô\u0309 đo\u0309', 'so do'],
    ['Ðăng ký', 'dang ky'],
    ['Ɖăng ký', 'dang ky'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['thuỷ', 'thuy'],
    ['  Giấy\u00a0phép\n xây dựng. ', 'giay phep xay dung'],
    ['1.001193', '1 001193'],
    ['12/2021/QĐ-TTg', '12 2021 qd ttg'],
    ['GCN QSDĐ', 'gcn qsdd'],
    ['ﬁle số ①', 'file so 1'],
    ['…', ''],
  ])('%j is %j', (text, key) => {
    expect(foldVietnamese(text)).toBe(key);
  });

  test('folding a key again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = foldVietnamese(text);
        expect(foldVietnamese(key)).toBe(key);
      }),
    );
  });

  test('the same text in NFC and NFD has the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
      }),
    );
  });
});

describe('the place of the tone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['gía', 'giá'],
    ['hòan', 'hoàn'],
    ['HOÀ', 'HÒA'],
    ['hoa\u0300', 'hòa'],
    ['đăng ký', 'đăng ký'],
    ['nghĩa vụ quân sự', 'nghĩa vụ quân sự'],
    ['người khuyết tật', 'người khuyết tật'],
  ])('%j becomes %j', (text, canonical) => {
    expect(canonicalTones(text)).toBe(canonical);
  });

  test.each(['café', 'résumé', 'Internet', '1.001193'])('%j is no Vietnamese syllable and stays', (text) => {
    expect(canonicalTones(text)).toBe(text);
  });
});

describe('the key with diacritics', () => {
  test('two spellings of one name have one key', () => {
    expect(accentedKey('Uỷ ban nhân dân tỉnh  Khánh Hoà')).toBe(
      accentedKey('ỦY BAN nhân dân tỉnh Khánh Hòa'),
    );
  });

  test('another tone is another key', () => {
    expect(accentedKey('sơ đồ')).not.toBe(accentedKey('sổ đỏ'));
  });
});

test.each([
  ['đăng kí', 'đăng ký'],
  ['quản lí', 'quản lý'],
  ['thẩm mĩ', 'thẩm mỹ'],
  ['quí vị', 'quý vị'],
  ['tỉ lệ', 'tỷ lệ'],
  ['khai sinh', 'khai sinh'],
  ['gia đình', 'gia đình'],
  ['kính', 'kính'],
])('final i and y are one letter: %j becomes %j', (text, canonical) => {
  expect(canonicalFinalY(text)).toBe(canonical);
});

test('look-alikes of Đ become Đ and nothing is folded', () => {
  expect(cleanUnicode('Ðất ðai, Ɖơn')).toBe('Đất đai, Đơn');
});
