import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApiContext } from './api.ts';

const startId = randomBytes(5).toString('base64url');
let count = 0;

export const newRequestId = (): string => `${startId}-${(count++).toString(36)}`;

const ids = new WeakMap<object, string>();

export function identify(request: IncomingMessage): string {
  const id = newRequestId();
  ids.set(request, id);
  return id;
}

/** The id under which this request stands in the log; every answer carries it as X-Request-Id. */
export const requestIdOf = (c: ApiContext): string => {
  const request = (c.env as ApiContext['env'] | undefined)?.incoming;
  return (request && ids.get(request)) ?? newRequestId();
};
