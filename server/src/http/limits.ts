import { hash } from 'node:crypto';
import { dossierKey } from '@sanh/domain';
import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { AppError } from '../app-error.ts';
import type { ApiContext, ApiEnvironment } from './api.ts';
import { networkOf } from './network-of.ts';

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
  /** Dossiers by phone, by address and by code: whoever tries many codes waits, and whoever asks for one from everywhere. */
  readonly dossiers: readonly [MiddlewareHandler<ApiEnvironment>, MiddlewareHandler<ApiEnvironment>];
}

export interface LimitSettings {
  readonly commandsPerMinute: number;
  readonly trustsProxy: boolean;
}

const minuteMs = 60_000;
const dossierWindowMs = 15 * minuteMs;
const signInsPerMinute = 60;
const codesPerMinute = 60;
const bookingsPerMinute = 120;
const ofTicketPerMinute = 60;
/** In a quarter of an hour: a hall's phones may share an address, a family looks after one dossier. */
const dossiersOfAddress = 120;
const askingForDossier = 60;
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
    dossiers: [
      limited(dossiersOfAddress, address, dossierWindowMs),
      limited(askingForDossier, dossierAskedFor, dossierWindowMs),
    ],
  };
}

const limited = (
  limit: number,
  keyGenerator: (c: ApiContext) => string | Promise<string>,
  windowMs = minuteMs,
): MiddlewareHandler<ApiEnvironment> =>
  rateLimiter<ApiEnvironment>({
    windowMs,
    limit,
    keyGenerator,
    standardHeaders: false,
    handler: () => {
      throw new AppError('RATE_LIMITED', { secondsLeft: windowMs / 1000 });
    },
  });

/** However it is spelt. What is no question at all is refused later, and counted as one until then. */
async function dossierAskedFor(c: ApiContext): Promise<string> {
  const body: unknown = await c.req.json().catch(() => null);
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  const key = typeof code === 'string' ? dossierKey(code.slice(0, 200)) : '';
  return hash('sha256', `${c.req.param('centreId') ?? ''} ${key}`, 'base64url');
}

/** Hashed: an address is personal, and the limiter only has to tell one from another. */
export function addressOf(c: ApiContext, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const direct = (c.env as ApiContext['env'] | undefined)?.incoming?.socket.remoteAddress;
  return hash('sha256', networkOf(forwarded ?? direct ?? ''), 'base64url');
}
