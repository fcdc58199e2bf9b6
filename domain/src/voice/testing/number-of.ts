const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const changed: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5 };

/** What a listener writes down for Vietnamese number words: a reader of its own, for comparing. */
export function numberOf(words: string): bigint {
  const parts = words.split(/ ?tỷ ?/);
  return parts.reduce((sum, part) => sum * 1_000_000_000n + belowBillion(part), 0n);
}

function belowBillion(words: string): bigint {
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  for (const word of words.split(' ').filter(Boolean)) {
    if (word === 'triệu' || word === 'nghìn') {
      total += (group + digit) * (word === 'triệu' ? 1_000_000n : 1000n);
      [group, digit] = [0n, 0n];
    } else if (word === 'trăm' || word === 'mươi') {
      group += digit * (word === 'trăm' ? 100n : 10n);
      digit = 0n;
    } else if (word === 'mười') group += 10n;
    else if (word !== 'lẻ') digit = BigInt(changed[word] ?? digits.indexOf(word));
  }
  return total + group + digit;
}
