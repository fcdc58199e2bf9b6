export const safeInteger = {
  to: 20,
  from: [20],
  parse: (text: string): number | bigint => {
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : BigInt(text);
  },
  serialize: (value: number | bigint): string => String(value),
};

export const dateOrText = (value: Date | string): string =>
  value instanceof Date ? value.toISOString() : value;

/** drizzle hands over json already written. A bare string through `sql.json` must be written by the caller too. */
export const jsonOrText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
