import { describe, expect, test } from 'vitest';
import { Search } from './search.ts';
import { aCatalogue, aProcedure } from './testing/a-catalogue.ts';

const search = new Search(aCatalogue);
const codes = (query: string, more: object = {}): readonly string[] =>
  search.find({ query, limit: 10, ...more }).map(({ code }) => code);

describe('citizens’ words', () => {
  test.each([
    ['sổ đỏ', '1.013978'],
    ['lam so do', '1.013978'],
    ['mất sổ đỏ', '1.012786'],
    ['đổi sổ đỏ bị rách', '1.012783'],
    ['hộ khẩu', '1.004222'],
    ['KT3', '1.004194'],
    ['bằng lái', '3.000346'],
    ['mất bằng lái', '3.000348'],
    ['khai sanh', '1.001193'],
    ['mở công ty TNHH', '2.001583'],
  ])('%j finds the official procedure first', (query, code) => {
    expect(codes(query)[0]).toBe(code);
  });

  test('of an administrator stand before the built-in ones', () => {
    const own = new Search(aCatalogue, [{ say: ['sổ đỏ'], mean: ['đăng ký khai tử'] }]);
    expect(own.find({ query: 'sổ đỏ', limit: 1 })[0]?.code).toBe('1.000656');
  });
});

describe('signs', () => {
  test('without signs and in NFD find the same as with signs', () => {
    expect(codes('dang ky khai sinh')).toEqual(codes('đăng ký khai sinh'));
    expect(codes('đăng ký khai sinh'.normalize('NFD'))).toEqual(codes('đăng ký khai sinh'));
  });

  test('i and y, and either place of the tone, are the same', () => {
    expect(codes('đăng kí khai sinh')).toEqual(codes('đăng ký khai sinh'));
  });

  test('“sổ đỏ” does not find “sơ đồ”, which folds alike', () => {
    expect(codes('sổ đỏ')).not.toContain('5.000001');
    expect(codes('sơ đồ')).toEqual(['5.000001']);
  });
});

describe('slips', () => {
  test.each([
    ['khai xinh', '1.001193'],
    ['khai sinhh', '1.001193'],
    ['khai tuwr', '1.000656'],
    ['di trúc', '2.001019'],
    ['thường chú', '1.004222'],
    ['dang ki tam chu', '1.004194'],
    ['làm xổ đỏ', '1.013978'],
    ['giấy phép nái xe', '3.000346'],
  ])('%j is understood', (query, code) => {
    expect(codes(query)[0]).toBe(code);
  });

  test('a word that stands well where it is stays as it is', () => {
    expect(codes('cây trúc')).toEqual(['5.000002']);
  });
});

describe('the talk around a need', () => {
  test.each([
    'Tôi muốn làm giấy khai sinh cho con thì cần giấy tờ gì?',
    'Làm sao để đăng ký khai sinh ở đâu, mất bao lâu',
  ])('%j is taken away', (query) => {
    expect(codes(query)[0]).toBe('1.001193');
  });

  test('alone finds nothing', () => {
    expect(codes('tôi muốn hỏi')).toEqual([]);
  });
});

describe('codes', () => {
  test.each(['1.004222', '1004222', '004222', '1.004222.000.00.00.H48', '1.004222.H19', 'thủ tục 1.004222'])(
    '%j is the procedure itself, first',
    (query) => {
      expect(codes(query)[0]).toBe('1.004222');
    },
  );

  test('a part finds all that begin or end so', () => {
    expect(codes('0125')).toEqual([]);
    expect(codes('01278')).toEqual(expect.arrayContaining(['1.012783', '1.012786']));
  });
});

describe('order', () => {
  test('the plain procedure stands before its special cases and other acts', () => {
    expect(codes('khai sinh')[0]).toBe('1.001193');
    expect(codes('khai sinh có yếu tố nước ngoài')[0]).toBe('2.000528');
    expect(codes('đăng ký lại khai sinh')[0]).toBe('1.004884');
  });

  test('equal names stand apart by what the place receives', () => {
    expect(codes('phát triển sản xuất cộng đồng', { place: 'commune' })).toEqual(['5.000004', '5.000003']);
    expect(codes('phát triển sản xuất cộng đồng', { place: 'province' })).toEqual(['5.000003', '5.000004']);
  });

  test('what is asked for often stands first without words', () => {
    expect(codes('', { limit: 2 })).toEqual(['1.001193', '1.013978']);
  });
});

describe('while typing', () => {
  test('an unfinished last word is found by its beginning', () => {
    expect(codes('đăng ký thườ', { isTyping: true })[0]).toBe('1.004222');
    expect(codes('khai s', { isTyping: true })[0]).toBe('1.001193');
  });

  test('a finished short word is only itself', () => {
    expect(codes('tu ')).not.toContain('1.004194');
  });

  test('words of citizens are offered, those that find something', () => {
    expect(search.suggest('mất sổ', 5)).toContain('mất sổ đỏ');
    expect(search.suggest('karao', 5)).toEqual([]);
  });
});

test('what is nowhere finds nothing', () => {
  expect(codes('khám răng sâu')).toEqual([]);
});

describe('whether anything really fits', () => {
  const answer = (query: string) => search.answer({ query, limit: 10 });

  test('is so for what the catalogue has, also in a long sentence', () => {
    expect(answer('sổ đỏ').isFound).toBe(true);
    expect(
      answer('Con trai tôi mới đẻ ở bệnh viện tuần trước nay muốn làm giấy khai sinh thì sao').isFound,
    ).toBe(true);
  });

  test('is not where the words stand only apart from each other', () => {
    const { isFound, entries } = answer('giấy phép lao động');
    expect([isFound, entries.length > 0]).toEqual([false, true]);
  });

  test.each([
    ['khám sức khỏe', 'health'],
    ['xin học bạ cho con', 'education'],
    ['giay phep lao dong', 'work'],
    ['mua xe đạp', null],
  ])('%j is not, and tells of %s', (query, matter) => {
    expect(answer(query)).toMatchObject({ isFound: false, matter });
  });

  test('a matter of other offices that this catalogue has is found', () => {
    const school = new Search([
      ...aCatalogue,
      aProcedure('5.000011', 'Chuyển trường đối với học sinh trung học'),
    ]);
    expect(school.answer({ query: 'chuyển trường', limit: 3 })).toMatchObject({
      isFound: true,
      matter: null,
    });
  });

  test('by a code is what has it', () => {
    expect([answer('1.004222').isFound, answer('9.999999').isFound]).toEqual([true, false]);
  });
});

test('only what is wanted is found', () => {
  const isWanted = ({ levels }: { levels: readonly string[] }) => levels.includes('province');
  expect(codes('giấy phép lái xe', { isWanted })).toEqual(['3.000346', '3.000348']);
  expect(codes('khai sinh', { isWanted })).toEqual([]);
});

test('a name of a thousand characters and a query of a thousand words do no harm', () => {
  const long = new Search([...aCatalogue, aProcedure('5.000009', 'Cấp phép hoạt động '.repeat(60))]);
  expect(() => long.find({ query: 'cấp phép '.repeat(500), limit: 5 })).not.toThrow();
});
