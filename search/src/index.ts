export { isWithin, type Narrowing } from './narrowing.ts';
export { popularityOf } from './popularity.ts';
export type { Place } from './score.ts';
export { Search, type Question } from './search.ts';
export type { Searchable } from './titles.ts';
export type { Synonym } from './vocabulary.ts';
