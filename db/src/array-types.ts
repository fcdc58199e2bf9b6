import { makePgArray } from 'drizzle-orm/pg-core';
import { parse } from 'postgres-array';

const arrayType = <Element>(oid: number, read: (element: string) => Element) => ({
  to: oid,
  from: [oid],
  // drizzle hands over arrays already written.
  serialize: (value: unknown): string => (Array.isArray(value) ? makePgArray(value) : String(value)),
  parse: (text: string): Element[] => parse(text, read),
});

const asText = (element: string) => element;

/**
 * The arrays we use, told beforehand. The driver would ask each new connection for them and, should the connection break
 * just then, reject a promise that nobody holds: the whole process ends.
 */
export const arrayTypes = {
  textArray: arrayType(1009, asText),
  integerArray: arrayType(1007, Number),
  bigintArray: arrayType(1016, Number),
  uuidArray: arrayType(2951, asText),
};
