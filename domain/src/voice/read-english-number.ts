const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tensWords = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const units = ['', 'thousand', 'million', 'billion', 'trillion'];

/** "102" is "one zero two". */
export const readEnglishDigits = (digits: string): string =>
  Array.from(digits, (digit) => small[Number(digit)] ?? '').join(' ');

/** A whole number from its decimal digits: "105" is "one hundred and five". From 10¹⁵ on it is told digit by digit. */
export function readEnglishNumber(digits: string): string {
  const known = digits.replace(/^0+(?=\d)/, '');
  if (known === '0') return 'zero';
  if (known.length > 15) return readEnglishDigits(known);
  const groups = known.padStart(Math.ceil(known.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const said = groups.flatMap((group, index) => {
    const unit = units[groups.length - 1 - index] ?? '';
    const isLast = index === groups.length - 1 && index > 0;
    return Number(group) === 0 ? [] : [readGroup(Number(group), isLast), unit];
  });
  return said.filter((word) => word !== '').join(' ');
}

function readGroup(value: number, isLast: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds > 0 ? [`${small[hundreds] ?? ''} hundred`] : [];
  const needsAnd = rest > 0 && (hundreds > 0 || isLast);
  return [...head, ...(needsAnd ? ['and'] : []), ...(rest > 0 ? [readTens(rest)] : [])].join(' ');
}

function readTens(rest: number): string {
  if (rest < 20) return small[rest] ?? '';
  const tens = tensWords[Math.floor(rest / 10)] ?? '';
  return rest % 10 === 0 ? tens : `${tens} ${small[rest % 10] ?? ''}`;
}
