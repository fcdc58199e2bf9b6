import type { ToneMark, TypingMethod } from './typing.ts';

export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tone'; readonly tone: ToneMark; readonly text: string }
  | { readonly kind: 'delete' };

const texts = (run: string): readonly Key[] => Array.from(run).map((text) => ({ kind: 'text', text }));

const SIGNS: readonly Key[] = [
  ...texts('ăâđêôơư'),
  { kind: 'tone', tone: 'acute', text: 'á' },
  { kind: 'tone', tone: 'grave', text: 'à' },
  { kind: 'tone', tone: 'hook', text: 'ả' },
  { kind: 'tone', tone: 'tilde', text: 'ã' },
  { kind: 'tone', tone: 'dot', text: 'ạ' },
];
const DIGITS = texts('1234567890');

export type Layer = 'letters' | 'digits';

/** The four upper rows: signs or digits, then three rows of letters or marks. */
export function keyRows(layer: Layer, method: TypingMethod): readonly (readonly Key[])[] {
  const first = method === 'direct' && layer === 'letters' ? SIGNS : DIGITS;
  const rest =
    layer === 'letters' ? ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] : ['-/:;()&@"\'', '.,?!+=*%#', '_<>[]…–'];
  return [first, ...rest.map(texts)];
}

const METHODS: readonly TypingMethod[] = ['direct', 'telex', 'vni'];

export function nextMethod(method: TypingMethod): TypingMethod {
  return METHODS[(METHODS.indexOf(method) + 1) % METHODS.length] ?? 'direct';
}
