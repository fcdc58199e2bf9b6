import { pino, type Logger } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** One JSON line an entry. What is personal is not handed over; redaction is the second net. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>): Log =>
  pino({
    level: logLevel,
    base: null,
    redact: {
      paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.query', '*.parameters', '*.args'],
      censor: '…',
    },
    serializers: { err: describeError },
  });

/** An error without what a database driver hangs on it: statements and parameters may hold personal data. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const { name, message, stack } = error;
  const isOfDriver = name === 'DrizzleQueryError' || name === 'PostgresError';
  return {
    ...{ name, code, message: isOfDriver ? 'a statement failed' : message },
    ...{ at: stack?.split('\n').slice(isOfDriver ? -8 : 1) },
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
