const vietnamese: Readonly<Record<string, string>> = {
  ...{ a: 'a', ă: 'á', â: 'ớ', b: 'bê', c: 'xê', d: 'dê', đ: 'đê', e: 'e', ê: 'ê', f: 'ép', g: 'giê' },
  ...{ h: 'hát', i: 'i', j: 'di', k: 'ca', l: 'e lờ', m: 'em mờ', n: 'en nờ', o: 'o', ô: 'ô', ơ: 'ơ' },
  ...{ p: 'pê', q: 'quy', r: 'e rờ', s: 'ét sì', t: 'tê', u: 'u', ư: 'ư', v: 'vê', w: 'vê kép' },
  ...{ x: 'ích xì', y: 'i dài', z: 'dét' },
};

const english: Readonly<Record<string, string>> = {
  ...{ a: 'ay', b: 'bee', c: 'see', d: 'dee', e: 'ee', f: 'eff', g: 'gee', h: 'aitch', i: 'eye', j: 'jay' },
  ...{ k: 'kay', l: 'ell', m: 'em', n: 'en', o: 'oh', p: 'pea', q: 'cue', r: 'are', s: 'ess', t: 'tea' },
  ...{ u: 'you', v: 'vee', w: 'double you', x: 'ex', y: 'why', z: 'zed' },
};

/** What the letter is called, e.g. "đê" for Đ; null for what has no name in this language. */
function letterName(letter: string, language: string): string | null {
  const small = letter.normalize('NFC').toLowerCase();
  const names = language === 'vi' ? vietnamese : english;
  return names[small] ?? names[withoutMarks(small, language)] ?? null;
}

/** A tone is no letter in Vietnamese; in English no mark is. */
function withoutMarks(letter: string, language: string): string {
  const marks = language === 'vi' ? /[\u0300\u0301\u0303\u0309\u0323]/g : /\p{M}/gu;
  return letter
    .replace('đ', language === 'vi' ? 'đ' : 'd')
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC');
}

export const letterNamesOf = (letters: string, language: string): readonly string[] =>
  Array.from(letters).flatMap((letter) => letterName(letter, language) ?? []);
