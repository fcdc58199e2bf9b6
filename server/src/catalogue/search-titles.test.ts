import type { ProcedureSummary } from '@sanh/contract';
import { expect, test } from 'vitest';
import { indexTitles, searchTitles } from './search-titles.ts';

const aTitle = (code: string, name: string, plainName: string | null = null): ProcedureSummary => ({
  ...{
    code,
    name,
    plainName,
    fieldId: code === '1.000003' ? 'dat-dai' : 'ho-tich',
    levels: [],
    deadline: null,
  },
});

const titles = indexTitles([
  aTitle('1.000001', 'Đăng ký lại khai sinh'),
  aTitle('1.000002', 'Thủ tục đăng ký khai sinh', 'Làm giấy khai sinh cho con'),
  aTitle('1.000003', 'Đăng ký biến động đất đai', 'Sang tên sổ đỏ'),
  aTitle('1.000004', 'Khai thác hồ sơ sinh viên'),
]);

const codes = (query: string, field?: string): readonly string[] =>
  searchTitles(titles, { query, field, limit: 10 }).map(({ code }) => code);

test('a code finds its procedure first, also when written in full', () => {
  expect(codes('1.000003')).toEqual(['1.000003']);
  expect(codes('1.000003.000.00.00.H01')[0]).toBe('1.000003');
});

test('words without signs find names with signs', () => {
  expect(codes('so do')).toEqual(['1.000003']);
});

test('a phrase comes before its words scattered', () => {
  expect(codes('khai sinh').at(-1)).toBe('1.000004');
  expect(codes('khai sinh')).toHaveLength(3);
});

test('an unfinished word is found by its beginning', () => {
  expect(codes('biến độ')).toEqual(['1.000003']);
});

test('a field narrows, and without words lists all of it', () => {
  expect(codes('', 'dat-dai')).toEqual(['1.000003']);
});

test('what is nowhere finds nothing', () => {
  expect(codes('hộ chiếu')).toEqual([]);
});
