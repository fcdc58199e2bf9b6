import { readFile } from 'node:fs/promises';
import {
  addDays,
  businessDayAt,
  instantOf,
  isOpeningDay,
  type DossierStatus,
  type SubmissionWay,
} from '@sanh/domain';
import type { Sql } from '@sanh/db';
import type { Centres, KnownCentre } from '../centres/centres.ts';
import type { DossierHashes } from './dossier-hashes.ts';
import { pushDossiers, pushStatusChanges } from './push-dossiers.ts';

/** A made-up dossier of a made-up person; days are told from today, so that the demonstration never grows old. */
interface SampleDossier {
  readonly code?: string;
  /** Without a code of its own it gets a national one of this number. */
  readonly sequence?: number;
  readonly procedureCode: string;
  readonly channel: SubmissionWay;
  readonly dueInDays?: number | null;
  readonly applicant: { readonly name: string; readonly idNumber: string };
  readonly changes: readonly { readonly status: DossierStatus; readonly daysAgo: number }[];
}

const file = new URL('./sample/dossiers.json', import.meta.url);
const agency = 'H32.19';
const morning = 8 * 60 + 10;
const evening = 17 * 60;

/** Gives the demonstration's commune its dossiers, unless it has any. */
export async function addSampleDossiers(
  { sql, centres, hashes }: { sql: Sql; centres: Centres; hashes: DossierHashes },
  now: number,
): Promise<void> {
  const centre = centres.list().find(({ view }) => view.kind === 'commune');
  if (centre === undefined) return;
  const [known] = await sql`select from dossier where centre_id = ${centre.id} limit 1`;
  if (known !== undefined) return;
  const samples = JSON.parse(await readFile(file, 'utf8')) as readonly SampleDossier[];
  const items = samples.map((sample, index) => itemOf(sample, centre, now, index));
  const pushing = { sql, hashes, source: 'sample', centres: new Map([[centre.id, centre]]) };
  await pushDossiers(
    pushing,
    items.map(({ dossier }) => dossier),
  );
  await pushStatusChanges(
    pushing,
    items.flatMap(({ changes }) => changes),
  );
}

function itemOf(sample: SampleDossier, centre: KnownCentre, now: number, index: number) {
  const { timeZone, calendar } = centre.configuration;
  const today = businessDayAt(timeZone, now);
  const workingDay = (day: string): string =>
    isOpeningDay(calendar, day) ? day : workingDay(addDays(day, -1));
  const changes = sample.changes.map(({ status, daysAgo }, step) => {
    const at = instantOf(timeZone, workingDay(addDays(today, -daysAgo)), morning + index * 3 + step);
    return { status, at: Math.min(at, now - (10 - step) * 60_000) };
  });
  const receivedAt = changes[0]?.at ?? now;
  const date = businessDayAt(timeZone, receivedAt).replaceAll('-', '').slice(2);
  const code = sample.code ?? `${agency}-${date}-${String(sample.sequence).padStart(4, '0')}`;
  const { procedureCode, channel, applicant, dueInDays } = sample;
  const dueAt =
    typeof dueInDays === 'number'
      ? instantOf(timeZone, workingDay(addDays(today, dueInDays)), evening)
      : dueInDays;
  return {
    dossier: {
      ...{ centreId: centre.id, code, procedureCode, channel, applicant, receivedAt },
      ...(dueAt === undefined ? {} : { dueAt }),
      ...{ status: changes[0]?.status, statusAt: receivedAt },
    },
    changes: changes.map((change) => ({ centreId: centre.id, code, ...change })),
  };
}
