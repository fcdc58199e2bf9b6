import { OpenAPIHono } from '@hono/zod-openapi';
import type { Sql } from '@sanh/db';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Devices } from '../devices/devices.ts';
import type { DossierHashes } from '../dossiers/dossier-hashes.ts';
import type { EventLoopWatch } from '../health/event-loop.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Halls } from '../halls/halls.ts';
import type { Printers } from '../printing/printers.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';
import type { Log } from '../start/log.ts';
import type { Troubles } from '../troubles/troubles.ts';
import type { FollowedPlaces } from '../tickets/followed-places.ts';
import type { PersonHashes } from '../tickets/person-hashes.ts';
import type { PhoneTokens } from '../tickets/phone-token.ts';
import type { Voices } from '../voices/voices.ts';
import type { Admission } from './admit.ts';
import type { Api, ApiEnvironment } from './api.ts';
import { guardChanges } from './guard.ts';
import { createLimits } from './limits.ts';
import { serveOpenApi } from './openapi.ts';
import type { OriginRule } from './origin.ts';
import { servePages } from './pages.ts';
import { answerErrors, answerNotFound, refuseInvalid } from './problem.ts';
import { serveAppointments } from './routes/appointments.ts';
import { serveCentres } from './routes/centres.ts';
import { serveCounters } from './routes/counters.ts';
import { serveDevices } from './routes/devices.ts';
import { serveDossiers } from './routes/dossiers.ts';
import { serveHealth } from './routes/health.ts';
import { serveOffline } from './routes/offline.ts';
import { serveOpenings } from './routes/openings.ts';
import { servePhoneLive } from './routes/phone-live.ts';
import { servePrinting } from './routes/printing.ts';
import { serveProcedures } from './routes/procedures.ts';
import { serveStaff } from './routes/staff.ts';
import { serveTickets } from './routes/tickets.ts';
import { serveVoices } from './routes/voices.ts';
import { serveTroubles } from './routes/troubles.ts';

export interface AppOptions {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly admission: Admission;
  readonly staffSignIn: StaffSignIn;
  readonly devices: Devices;
  readonly catalogue: Catalogue;
  readonly phoneTokens: PhoneTokens;
  readonly followedPlaces: FollowedPlaces;
  readonly dossierHashes: DossierHashes;
  readonly personHashes: PersonHashes;
  readonly eventLoop: EventLoopWatch;
  readonly printers: Printers;
  readonly voices: Voices;
  readonly troubles: Troubles;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly originRule: OriginRule;
  readonly settings: {
    readonly commandsPerMinute: number;
    readonly trustsProxy: boolean;
    readonly metricsToken: string | null;
  };
}

/** Everything that is asked for by HTTP. */
export function createApp(options: AppOptions): Api {
  const { admission, log, originRule, settings } = options;
  const { centres, sessions, isDemo } = admission;
  const api: Api = new OpenAPIHono<ApiEnvironment>({ defaultHook: refuseInvalid as never });
  api.onError(answerErrors(log));
  api.notFound(answerNotFound);
  api.use('/api/*', guardChanges(originRule));

  const server = { api, admission, limits: createLimits(settings) };
  const sources = { ...options, ...settings, centres, sessions, isDemo };
  serveCentres(server, sources);
  const addressed = { ...sources, publicUrl: originRule.publicUrl, clock: Date.now };
  serveTickets(server, addressed);
  servePhoneLive(api, options.followedPlaces, server.limits);
  serveAppointments(server, addressed);
  serveCounters(server, sources);
  serveOffline(server, sources);
  serveProcedures(server, sources);
  serveOpenings(server, { ...sources, clock: Date.now });
  serveDossiers(server, { ...sources, hashes: options.dossierHashes, clock: Date.now });
  servePrinting(server, sources);
  serveTroubles(server, sources);
  serveStaff(server, sources);
  serveDevices(server, { ...sources, clock: Date.now });
  serveVoices(server, sources);
  serveHealth(api, sources);
  serveOpenApi(api);
  servePages(api, { isDemo });
  return api;
}
