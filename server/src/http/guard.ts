import { mediaLimits } from '@sanh/contract';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '../app-error.ts';
import type { ApiEnvironment } from './api.ts';
import { isOwnOrigin, type OriginRule } from './origin.ts';

const KiB = 1024;

const tooLarge = (): never => {
  throw new AppError('PAYLOAD_TOO_LARGE');
};

/** Where the length is told Node holds the sender to it. Looking at the body itself would make every request a slow one. */
function limited(maxSize: number): MiddlewareHandler<ApiEnvironment> {
  const whileReading = bodyLimit({ maxSize, onError: tooLarge });
  return (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileReading(c, next);
    return Number(length) > maxSize ? tooLarge() : next();
  };
}

const ordinary = limited(64 * KiB);
/** A configuration describes a whole province's centre, a drawn slip is all its dots. */
const large = limited(1024 * KiB);
/** A video; how large exactly depends on what it is. */
const media = limited(mediaLimits.videoBytes);
const isMedia = /^\/api\/centres\/[^/]+\/media$/;
/** Thousands of dossiers at once. */
const bulk = limited(4096 * KiB);

/** Before a request may change anything: it comes from a page of ours and is not larger than such a request can be. */
export const guardChanges =
  (rule: OriginRule): MiddlewareHandler<ApiEnvironment> =>
  (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    if (!isOwnOrigin(c.req.header('origin'), c.req.header('host'), rule))
      throw new AppError('ORIGIN_FORBIDDEN');
    if (c.req.path.startsWith('/api/integration/')) return bulk(c, next);
    if (isMedia.test(c.req.path)) return media(c, next);
    return method === 'PUT' ? large(c, next) : ordinary(c, next);
  };
