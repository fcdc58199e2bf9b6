export type TypingMethod = 'direct' | 'telex' | 'vni';
export type ToneMark = 'acute' | 'grave' | 'hook' | 'tilde' | 'dot';

/** The Vietnamese typing rules, as `typeKey` and `typeTone` of the domain: the text after one more key. */
export interface Typing {
  readonly typeKey: (text: string, key: string, method: TypingMethod) => string;
  readonly typeTone: (text: string, tone: ToneMark) => string;
}
