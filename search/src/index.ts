export { isWithin, type Narrowing } from './narrowing.ts';
export { popularityOf } from './popularity.ts';
export type { Place } from './score.ts';
export { Search, type Answer, type Question } from './search.ts';
export type { Searchable } from './titles.ts';
export { matters, type Matter, type Synonym } from './vocabulary.ts';
