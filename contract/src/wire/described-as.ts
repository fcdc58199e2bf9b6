import type { z } from 'zod';

/** A type without readonly and without intersections, at any depth. */
type Plain<T> = T extends readonly unknown[]
  ? { -readonly [Index in keyof T]: Plain<T[Index]> }
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** A type with readonly at every depth. */
export type Fixed<T> = T extends readonly unknown[]
  ? { readonly [Index in keyof T]: Fixed<T[Index]> }
  : T extends object
    ? { readonly [Key in keyof T]: Fixed<T[Key]> }
    : T;

// The compiler compares two such functions by whether A and B are identical, which nothing else asks of it.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type OnlyIfSame<Schema extends z.ZodType, Type> =
  Same<Plain<z.output<Schema>>, Plain<Type>> extends true ? unknown : 'not the type it describes';

/** Names a schema for the API document. Compiles only while the schema says exactly what the type says. */
export const describedAs =
  <Type>(id: string) =>
  <Schema extends z.ZodType>(schema: Schema & OnlyIfSame<Schema, Type>): Schema =>
    schema.meta({ id });
