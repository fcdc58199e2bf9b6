import type { Divisions, LookupAnswer, LookupQuestion } from './lookup.ts';

/** What the page asks the worker. */
export type Request =
  /** Look whether there is another catalogue, and take it. */
  | { readonly kind: 'refresh' }
  /** The same, and then keep all that it lists; what these fields hold comes first. */
  | { readonly kind: 'keep'; readonly fieldIds: readonly string[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: LookupQuestion };

/** What the worker tells the page. */
export type Reply =
  | { readonly kind: 'ready'; readonly version: string; readonly divisions: Divisions }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LookupAnswer };
