import type { Agent } from 'node:https';
import type { Server } from 'node:http';
import { createCatalogue } from './catalogue/catalogue.ts';
import { createCentres, type Centres } from './centres/centres.ts';
import { keepDay } from './centres/keep-day.ts';
import { readCentreFiles, type CentreFileReport } from './centres/read-centre-files.ts';
import { alwaysOpen } from './centres/publish-configuration.ts';
import type { Config } from './config.ts';
import { ensureDemoStaff, exampleCentreFiles } from './demo/demo.ts';
import { createDevices, type Devices } from './devices/devices.ts';
import { addSampleDossiers } from './dossiers/add-sample-dossiers.ts';
import { createDossierHashes } from './dossiers/dossier-hashes.ts';
import { forgetApplicants } from './dossiers/forget-applicants.ts';
import { createHalls } from './halls/create-halls.ts';
import type { Halls } from './halls/halls.ts';
import { keepMonths } from './halls/keep-months.ts';
import { watchEventLoop } from './health/event-loop.ts';
import { createMetrics } from './health/metrics.ts';
import { createApp } from './http/app.ts';
import type { Api } from './http/api.ts';
import { createHttpServer } from './http/http-server.ts';
import { findIntegration } from './integrations/integration-keys.ts';
import { startLive } from './live/live.ts';
import { knownScheme } from './evaluations/evaluations.ts';
import { createMessages } from './messages/messages.ts';
import { forgetNotices } from './phone-notices/forget-notices.ts';
import { createGateway } from './phone-notices/gateway.ts';
import { keepNotices } from './phone-notices/keep-notices.ts';
import { readNoticeTexts } from './phone-notices/notice-texts.ts';
import { createPush } from './phone-notices/push.ts';
import { createSealedNumbers } from './phone-notices/sealed-number.ts';
import { createMediaFolder } from './media/media-folder.ts';
import { createPrinters } from './printing/printers.ts';
import { addSampleProcedures } from './procedures/add-sample-procedures.ts';
import { forgetComments } from './ratings/forget-comments.ts';
import { keepReports } from './report-orders/keep-reports.ts';
import { waysOf } from './report-orders/ways-of.ts';
import { readReportWords } from './reports/report-words.ts';
import { createSessions } from './staff/sessions.ts';
import { keepRollUp } from './statistics/keep-roll-up.ts';
import { createStaffSignIn, type StaffSignIn } from './staff/staff-sign-in.ts';
import type { OpenDatabase } from './start/database.ts';
import type { Log } from './start/log.ts';
import { keyFor } from './start/secret.ts';
import { createTroubles } from './troubles/troubles.ts';
import { keepHolds } from './tickets/end-holds.ts';
import { followPlaces } from './tickets/followed-places.ts';
import { forgetHolders } from './tickets/forget-holders.ts';
import { createPersonHashes } from './tickets/person-hashes.ts';
import { createPhoneTokens } from './tickets/phone-token.ts';
import { createVoices } from './voices/voices.ts';
import { createZoneVoices } from './voices/zone-voices.ts';

export interface Sanh {
  readonly api: Api;
  readonly server: Server;
  readonly halls: Halls;
  readonly centres: Centres;
  readonly devices: Devices;
  readonly staffSignIn: StaffSignIn;
  /** Centre files that could not be taken. */
  readonly reports: readonly CentreFileReport[];
  /** User names of the demonstration; none elsewhere. */
  readonly demoUsers: readonly string[];
  close(): Promise<void>;
}

export interface SanhParts {
  readonly config: Config;
  readonly database: Pick<OpenDatabase, 'sql' | 'db'>;
  readonly secret: string;
  readonly log: Log;
  /** Another line to push services than that of every day. */
  readonly pushAgent?: Agent | undefined;
}

const refreshCentresMs = 5000;
const forgetEveryMs = 3_600_000;

/** Puts a server together on an open database. It does not listen yet. */
export async function createSanh({ config, database, secret, log, pushAgent }: SanhParts): Promise<Sanh> {
  const { sql, db } = database;
  const { isDemo, publicUrl } = config;
  const onTrouble = (error: unknown): void => log.warn({ err: error });
  const metrics = createMetrics();
  const plainHalls = createHalls({ sql, onTrouble });
  const halls = metrics.measured(plainHalls);
  const isSecure = publicUrl?.startsWith('https:') === true;
  const staffSignIn = createStaffSignIn({
    db,
    isSecure,
    secret: keyFor('staff session', secret).toString('base64'),
  });

  const monthKeeper = await keepMonths(sql, onTrouble);
  const files = config.centreFiles.length > 0 || !isDemo ? config.centreFiles : exampleCentreFiles();
  const adapt = isDemo ? alwaysOpen : <T>(centre: T): T => centre;
  const reports = await readCentreFiles({ sql, halls }, { files, adapt });
  const onUnreadable = (centreId: string, code: string): void =>
    log.error({ centreId, code }, 'configuration unreadable');
  const centres = await createCentres({ sql, isDemo, publicUrl, onTrouble: onUnreadable });
  const demoUsers = isDemo ? await ensureDemoStaff({ sql, staffSignIn }, centres.list()) : [];
  const dossierHashes = createDossierHashes(keyFor('dossier', secret));
  if (isDemo) {
    await addSampleProcedures(sql, new Date());
    await addSampleDossiers({ sql, centres, hashes: dossierHashes }, Date.now());
  }

  const eventLoop = watchEventLoop();
  const dayKeeper = keepDay({ centres, halls, onTrouble });
  await dayKeeper.check();
  const rollUpKeeper = keepRollUp({ sql, centres, onTrouble });
  const holdKeeper = keepHolds({ halls, onTrouble });
  const refresh = setInterval(() => void centres.refresh().catch(onTrouble), refreshCentresMs);
  const forget = (): void => {
    for (const forgetSome of [forgetApplicants, forgetComments, forgetHolders, forgetNotices])
      void forgetSome(sql, centres, Date.now()).catch(onTrouble);
  };
  const forgetting = setInterval(forget, forgetEveryMs);
  forget();

  const originRule = { origins: config.origins, publicUrl };
  const devices = createDevices({ sql, key: keyFor('device', secret), isSecure, onTrouble });
  const sessions = createSessions({ sql, staffSignIn });
  const integrationOf = (authorization: string | null) => findIntegration(sql, authorization);
  const admission = { centres, isDemo, integrationOf, sessions, standings: devices.standings };
  const personHashes = createPersonHashes((purpose) => keyFor(purpose, secret));
  const phoneTokens = createPhoneTokens(keyFor('phone token', secret));
  const { pushKeys } = config;
  const channels = {
    phone: createGateway({ secret: config.gatewaySecret, isDemo, clock: Date.now }),
    push: createPush({ keys: pushKeys, ...(pushAgent === undefined ? {} : { agent: pushAgent }) }),
  };
  const pushKey = pushKeys?.publicKey ?? null;
  const sealedNumbers = createSealedNumbers((purpose) => keyFor(purpose, secret));
  const followedPlaces = followPlaces({ halls, centres, phoneTokens, channels, pushKey, clock: Date.now });
  const catalogue = createCatalogue({ sql, synonymsFile: config.synonymsFile, onTrouble });
  const printers = createPrinters({
    centres,
    report(told) {
      metrics.printing(told);
      troubles.changed();
    },
  });
  const troubles = createTroubles({ sql, devices, printers, halls, clock: Date.now });
  const noticeKeeper = keepNotices({
    ...{ sql, halls, centres, channels, sealedNumbers, log, clock: Date.now, onTrouble },
    ...{ writeText: readNoticeTexts(), onChange: () => troubles.changed() },
  });
  const onUnreadablePack = (folder: string, reason: string): void =>
    log.error({ folder, reason }, 'voice pack unreadable');
  const reporting = { ways: waysOf(config), reportWords: readReportWords() };
  const reportKeeper = keepReports({ sql, centres, ...reporting, clock: Date.now, onTrouble });
  const voices = createVoices({ ownFolder: config.voicesFolder, onUnreadable: onUnreadablePack });
  const zoneVoices = createZoneVoices({ sql, centres });
  const evaluationScheme = await knownScheme(config.evaluationFile ?? undefined);
  const messages = createMessages({ sql, halls, clock: Date.now });
  const shared = { sql, halls, devices, troubles, messages, zoneVoices, admission, originRule, metrics, log };
  const parts = {
    staffSignIn,
    catalogue,
    phoneTokens,
    followedPlaces,
    channels,
    pushKey,
    sealedNumbers,
    dossierHashes,
    personHashes,
    evaluationScheme,
    reportWays: reporting.ways,
    reportWords: reporting.reportWords,
    eventLoop,
    printers,
    voices,
    media: { sql, folder: createMediaFolder(config.dataDir) },
  };
  const api = createApp({ ...shared, ...parts, settings: config });
  const server = createHttpServer(api, { isSecure });
  const live = startLive(server, shared);

  return {
    ...{ api, server, halls, centres, devices, staffSignIn, reports, demoUsers },
    async close() {
      clearInterval(refresh);
      clearInterval(forgetting);
      dayKeeper.stop();
      await rollUpKeeper.stop();
      holdKeeper.stop();
      followedPlaces.stop();
      await noticeKeeper.stop();
      await reportKeeper.stop();
      monthKeeper.stop();
      eventLoop.stop();
      printers.stop();
      await live.close();
      await devices.close();
      server.closeAllConnections();
      await plainHalls.close();
    },
  };
}
