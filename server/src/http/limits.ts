import { hash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { AppError } from '../app-error.ts';
import type { ApiContext, ApiEnvironment } from './api.ts';

export interface Limits {
  /** By session or device; where nobody is known by address. */
  readonly commands: MiddlewareHandler<ApiEnvironment>;
  readonly questions: MiddlewareHandler<ApiEnvironment>;
  /** By address alone; the tries of one account are counted by the sign-in itself. */
  readonly signIn: MiddlewareHandler<ApiEnvironment>;
  /** New codes for devices, by address: a hall's machines share one. */
  readonly pairing: MiddlewareHandler<ApiEnvironment>;
  /** Phones, by ticket and far more widely by address: a whole hall's phones may share one. */
  readonly phone: readonly [MiddlewareHandler<ApiEnvironment>, MiddlewareHandler<ApiEnvironment>];
  /** The book, by address: few people book, many guess codes. */
  readonly appointments: MiddlewareHandler<ApiEnvironment>;
}

export interface LimitSettings {
  readonly commandsPerMinute: number;
  readonly trustsProxy: boolean;
}

const windowMs = 60_000;
const signInsPerMinute = 60;
const codesPerMinute = 60;
const bookingsPerMinute = 120;
const ofTicketPerMinute = 60;
const phonesOfAddress = 10;

export function createLimits({ commandsPerMinute, trustsProxy }: LimitSettings): Limits {
  const address = (c: ApiContext): string => addressOf(c, trustsProxy);
  const sender = (c: ApiContext): string => {
    const { principal, standing } = c.get('requester');
    if (principal !== null) return principal.id;
    return standing.kind === 'paired' ? standing.device.id : address(c);
  };
  return {
    commands: limited(commandsPerMinute, sender),
    questions: limited(commandsPerMinute, sender),
    signIn: limited(Math.min(signInsPerMinute, commandsPerMinute), address),
    pairing: limited(Math.min(codesPerMinute, commandsPerMinute), address),
    phone: [
      limited(commandsPerMinute * phonesOfAddress, address),
      limited(Math.min(ofTicketPerMinute, commandsPerMinute), (c) =>
        hash('sha256', c.req.path.split('/')[3] ?? ''),
      ),
    ],
    appointments: limited(Math.min(bookingsPerMinute, commandsPerMinute), address),
  };
}

const limited = (limit: number, keyGenerator: (c: ApiContext) => string): MiddlewareHandler<ApiEnvironment> =>
  rateLimiter<ApiEnvironment>({
    windowMs,
    limit,
    keyGenerator,
    standardHeaders: false,
    handler: () => {
      throw new AppError('RATE_LIMITED', { secondsLeft: windowMs / 1000 });
    },
  });

/** Hashed: an address is personal, and the limiter only has to tell one from another. */
function addressOf(c: ApiContext, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const direct = (c.env as ApiContext['env'] | undefined)?.incoming?.socket.remoteAddress;
  return hash('sha256', forwarded ?? direct ?? '', 'base64url');
}
