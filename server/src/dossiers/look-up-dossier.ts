import type { DossierAnswer, DossierDetails, DossierView, lookUpBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { inOrder, nextStepOf, readDossierCode, standingOf, type DossierFacts } from '@sanh/domain';
import { queueForDossier, toDossierRules } from '@sanh/kiosk-config';
import type { z } from 'zod';
import type { Centres, KnownCentre } from '../centres/centres.ts';
import type { DossierHashes } from './dossier-hashes.ts';
import { findDossiers, type StoredDossier } from './dossier-store.ts';
import { proveApplicant, type Asker } from './second-factor.ts';

export interface LookingUp {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly hashes: DossierHashes;
  readonly clock: () => number;
}

export interface LookUp {
  readonly centreId: string;
  readonly body: z.output<typeof lookUpBody>;
  readonly asker: Asker;
}

/** How a dossier of this centre stands. Its code alone tells status and dates; names and details need the second factor. */
export async function lookUpDossier(
  looking: LookingUp,
  { centreId, body, asker }: LookUp,
): Promise<DossierAnswer> {
  const known = looking.centres.get(centreId);
  const code = readDossierCode(body.code);
  if (code === null) return { kind: 'unknown', isElsewhere: false };
  const by = code.shape === 'tail' ? 'tail' : 'code';
  const [found, another] = await findDossiers(looking.sql, centreId, { by, key: code.key });
  if (another !== undefined) return { kind: 'several' };
  if (found === undefined) {
    const { agencyCodes } = known.centre.dossiers;
    const isOurs = code.shape !== 'national' || agencyCodes.length === 0 || agencyCodes.includes(code.level1);
    return { kind: 'unknown', isElsewhere: !isOurs };
  }
  const now = looking.clock();
  const details = await detailsOf(looking, found, { digits: body.idDigits, asker, now });
  return { kind: 'found', dossier: { ...viewOf(found, known, now), details } };
}

function viewOf(
  stored: StoredDossier,
  { centre, configuration }: KnownCentre,
  now: number,
): Omit<DossierView, 'details'> {
  const timeline = inOrder(stored.changes);
  const facts = { ...factsOf(stored), changes: timeline };
  const { status, since, due, timeliness } = standingOf(facts, toDossierRules(centre), configuration, now);
  const { step, role } = nextStepOf(status, timeliness);
  return {
    ...{
      code: stored.code,
      status,
      since,
      receivedAt: facts.receivedAt,
      due,
      timeliness,
      next: step,
      timeline,
    },
    queue: role === null ? null : queueForDossier(centre, role, stored.fieldId),
  };
}

function factsOf({
  receivedAt,
  dueAt,
  promise,
  channel,
  channels,
}: StoredDossier): Omit<DossierFacts, 'changes'> {
  const way = channel ?? 'in-person';
  const term = channels.find((one) => one.way === way && one.deadline !== null)?.deadline ?? null;
  return {
    receivedAt: receivedAt.getTime(),
    promisedAt: promise === 'term' ? undefined : (dueAt?.getTime() ?? null),
    term,
  };
}

async function detailsOf(
  looking: LookingUp,
  dossier: StoredDossier,
  { digits, asker, now }: { digits: string | null; asker: Asker; now: number },
): Promise<DossierDetails> {
  if (digits === null) return { kind: 'not-asked' };
  const proven = await proveApplicant(looking, dossier, { digits, asker, now });
  if (proven.kind !== 'right') return proven;
  const { procedureCode, procedureName, channel } = dossier;
  return { kind: 'shown', applicantName: proven.applicant.name, procedureCode, procedureName, channel };
}
