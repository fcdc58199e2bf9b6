import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeKey, typeKeys, typeTone } from './telex.ts';

describe('Telex', () => {
  test.each([
    ['tieengs Vieetj', 'tiếng Việt'],
    ['ddaats ddai', 'đất đai'],
    ['khai sinh', 'khai sinh'],
    ['hooj tichj', 'hộ tịch'],
    ['chuwngs thuwcj', 'chứng thực'],
    ['giaays', 'giấy'],
    ['quyeenf', 'quyền'],
    ['thuwowngf trus', 'thường trú'],
    ['thuowngf', 'thường'],
    ['thuowr', 'thuở'],
    ['huowu', 'hươu'],
    ['mua', 'mua'],
    ['muaw', 'mưa'],
    ['hoawcj', 'hoặc'],
    ['twf', 'từ'],
    ['nguwowif', 'người'],
    ['luwu', 'lưu'],
    ['khoeo', 'khoeo'],
    ['xooong', 'xoong'],
    ['ddoocj laapj', 'độc lập'],
    ['DDaats', 'Đất'],
    ['ZA', 'ZA'],
  ])('%s becomes %s', (keys, text) => {
    expect(typeKeys(keys, 'telex')).toBe(text);
  });

  test.each([
    ['tuyenre', 'tuyển'],
    ['vietej', 'việt'],
    ['dangwd', 'đăng'],
  ])('a sign may come after the rest of the syllable: %s becomes %s', (keys, text) => {
    expect(typeKeys(keys, 'telex')).toBe(text);
  });

  test.each([
    ['ass', 'as'],
    ['aaa', 'aa'],
    ['ddd', 'dd'],
    ['uww', 'uw'],
    ['classs', 'class'],
  ])('a key typed twice takes its sign back: %s becomes %s', (keys, text) => {
    expect(typeKeys(keys, 'telex')).toBe(text);
  });

  test('the tone moves to its seat when the syllable grows', () => {
    expect(typeKeys('hoaf', 'telex')).toBe('hòa');
    expect(typeKeys('hoafn', 'telex')).toBe('hoàn');
    expect(typeKeys('quys', 'telex')).toBe('quý');
    expect(typeKeys('ngoaif', 'telex')).toBe('ngoài');
    expect(typeKeys('gif', 'telex')).toBe('gì');
  });

  test('z takes the tone away and leaves the other signs', () => {
    expect(typeKeys('ddaatsz', 'telex')).toBe('đât');
  });
});

describe('VNI', () => {
  test.each([
    ['d9a61t', 'đất'],
    ['ho65 ti5ch', 'hộ tịch'],
    ['chu7ng1', 'chứng'],
    ['d9a8ng ky1', 'đăng ký'],
    ['thuo72ng', 'thường'],
    ['a11', 'a1'],
  ])('%s becomes %s', (keys, text) => {
    expect(typeKeys(keys, 'vni')).toBe(text);
  });

  test('the digits of a code stay digits', () => {
    expect(typeKeys('1.013978', 'vni')).toBe('1.013978');
    expect(typeKeys('H56.12-2611', 'vni')).toBe('H56.12-2611');
  });
});

test('typing never touches the words before the last one and is always composed text', () => {
  const key = fc.constantFrom(...Array.from('aeiouydtnghcmpsfrxjzw 0123456789'));
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 12 }),
      fc.constantFrom('telex' as const, 'vni' as const),
      (keys, method) => {
        const text = typeKeys(keys.join(''), method);
        expect(text).toBe(text.normalize('NFC'));
        expect(typeKey(`sổ đỏ ${text}`, 'a', method).startsWith('sổ đỏ ')).toBe(true);
        expect(typeKey(`sổ đỏ ${text}`, 'a', method)).toBe(`sổ đỏ ${typeKey(text, 'a', method)}`);
      },
    ),
  );
});

test.each(['telex', 'vni', 'direct'] as const)(
  'what ends a word leaves its tone where it is (%s)',
  (method) => {
    for (const end of [' ', ',', '-', '0'])
      expect(typeKey('cài', end, method)).toBe(end === '0' && method === 'vni' ? 'cai' : `cài${end}`);
  },
);

test('a tone key of direct typing puts its tone on the last syllable, and takes it away again', () => {
  expect(typeTone('sổ đo', 'hook')).toBe('sổ đỏ');
  expect(typeTone('sổ đỏ', 'hook')).toBe('sổ đo');
  expect(typeKeys('hòan', 'direct')).toBe('hoàn');
  expect(typeTone('B017', 'acute')).toBe('B017');
});

test('direct typing appends each key', () => {
  expect(typeKeys('ddaats1', 'direct')).toBe('ddaats1');
});
