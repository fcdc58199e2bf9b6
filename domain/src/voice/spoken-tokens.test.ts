import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { spokenTokens } from './spoken-tokens.ts';

/** The words, with a stroke for every rest. */
const said = (text: string, language = 'vi'): string =>
  spokenTokens(text, { language, tickets: 'digits' })
    .map((token) => (token.kind === 'word' ? token.text : '|'))
    .join(' ');

test.each([
  ['Mời số B-017 đến quầy 5.', 'mời số bê không một bảy đến quầy năm'],
  ['Lấy số thứ tự, 20 đến 35 phút, nút', 'lấy số thứ tự | hai mươi đến ba mươi lăm phút | nút'],
  ['Từ 07:00 đến 11:30', 'từ bảy giờ đến mười một giờ ba mươi phút'],
  ['thứ Hai, 23/11/2026', 'thứ hai | ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['ngày 02/9', 'ngày hai tháng chín'],
  ['mã 1.001193', 'mã một chấm không không một một chín ba'],
  ['phí 1.250.000 đồng', 'phí một triệu hai trăm năm mươi nghìn đồng'],
  ['gọi 0903 123 456', 'gọi không chín không ba một hai ba bốn năm sáu'],
  ['đạt 4,5%', 'đạt bốn phẩy năm phần trăm'],
  ['số Đ-021 và HT-015', 'số đê không hai một và hát tê không một năm'],
  ['Hoà bình; quản lí, thuỷ lợi', 'hòa bình | quản lý | thủy lợi'],
  ['Quét / tra cứu hồ sơ', 'quét tra cứu hồ sơ'],
])('%s', (text, words) => {
  expect(said(text)).toBe(words);
});

test.each([
  ['Number B-017, please go to counter 5.', 'number bee zero one seven | please go to counter five'],
  ['It’s 09:05', "it's nine oh five"],
])('in English: %s', (text, words) => {
  expect(said(text, 'en')).toBe(words);
});

it('loses no word and leaves no figure, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('vi', 'en'),
      (text, language) => {
        const tokens = spokenTokens(text, { language, tickets: 'digits' });
        const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
        expect(words.some((word) => /[0-9\s]/.test(word) || word === '')).toBe(false);
        if (/[\p{L}0-9]/u.test(text)) expect(words.length).toBeGreaterThan(0);
        expect(tokens.at(0)?.kind).not.toBe('pause');
        expect(tokens.at(-1)?.kind).not.toBe('pause');
      },
    ),
    { numRuns: 2000 },
  );
});
