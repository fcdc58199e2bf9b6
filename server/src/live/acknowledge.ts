import type { Acknowledged } from '@sanh/contract';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import { newRequestId } from '../http/request-id.ts';
import { problemOf } from '../http/problem.ts';
import type { Log } from '../start/log.ts';
import type { Screen } from './live-io.ts';

const askedAtMost = 40;

type Answer<T> = (answer: Acknowledged<T>) => void;

/** The one way a socket's request is handled: read by its schema, run, answered once, whatever happens. */
export const acknowledge =
  <Schema extends z.ZodType, T>(
    { screen, log, schema }: { screen: Screen; log: Log; schema: Schema },
    run: (request: z.output<Schema>) => Promise<T> | T,
  ) =>
  (request: unknown, answer?: Answer<T>): void => {
    const tell: Answer<T> = typeof answer === 'function' ? answer : () => undefined;
    const work = async (): Promise<T> => {
      screen.asked += 1;
      if (screen.asked > askedAtMost) throw new AppError('RATE_LIMITED', { secondsLeft: 2 });
      const read = schema.safeParse(request);
      if (!read.success) throw new AppError('VALIDATION_FAILED', { in: 'message' });
      return run(read.data);
    };
    void work().then(
      (data) => tell({ ok: true, data }),
      (error: unknown) => {
        const problem = problemOf(error, newRequestId());
        if (problem.status >= 500) log.error({ err: error, requestId: problem.requestId });
        tell({ ok: false, problem });
      },
    );
  };
