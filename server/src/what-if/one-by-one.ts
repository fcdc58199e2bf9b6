import { AppError } from '../app-error.ts';

/** Runs one after the other, so that several questions at once take no more memory and time from the halls than one. */
export function oneByOne(waitingAtMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work) => {
    if (waiting >= waitingAtMost) throw new AppError('UNAVAILABLE');
    waiting += 1;
    const own = last.then(work).finally(() => (waiting -= 1));
    last = own.catch(() => undefined);
    return own;
  };
}
