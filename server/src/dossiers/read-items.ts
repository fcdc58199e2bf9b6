import { dossierItemSchema, statusChangeItemSchema, type PushedItem } from '@sanh/contract';
import { dossierKey, readDossierCode, readStatus, submissionWays, type DossierStatus } from '@sanh/domain';
import type { z } from 'zod';
import type { KnownCentre } from '../centres/centres.ts';
import type { DossierHashes } from './dossier-hashes.ts';
import type { DossierRow, StatusChangeRow } from './dossier-store.ts';

export interface ReadingItems {
  /** Those that the sender may touch. */
  readonly centres: ReadonlyMap<string, KnownCentre>;
  readonly hashes: DossierHashes;
}

export type ReadItem<Row> = { readonly row: Row } | { readonly refused: PushedItem };

const refuse = (reason: PushedItem['reason'], path: string): { refused: PushedItem } => ({
  refused: { outcome: 'refused', reason, path },
});

/** Reads one dossier as it was handed in. */
export function readDossierItem(reading: ReadingItems, sent: unknown): ReadItem<DossierRow> {
  const read = dossierItemSchema.safeParse(sent);
  if (!read.success) return refuse('INVALID', pathOf(read.error));
  const item = read.data;
  const named = nameIn(reading, item);
  if ('refused' in named) return named;
  const { centreId, codeKey, status } = named;
  const dossier = { centreId, codeKey };
  const { applicant, dueAt } = item;
  const row = {
    ...dossier,
    code: written(item.code),
    tail: readDossierCode(codeKey)?.tail ?? codeKey,
    procedureCode: item.procedureCode?.slice(0, 8) ?? null,
    channel: typeof item.channel === 'number' ? (submissionWays[item.channel - 1] ?? null) : item.channel,
    receivedAt: item.receivedAt,
    dueAt: dueAt ?? null,
    promise: dueAt === undefined ? ('term' as const) : dueAt === null ? ('none' as const) : ('day' as const),
    change: { status, at: item.statusAt ?? item.receivedAt },
    applicant:
      applicant === null
        ? null
        : {
            name: applicant.name === null ? null : written(applicant.name),
            idHashes: applicant.idNumber === null ? [] : reading.hashes.ofNumber(dossier, applicant.idNumber),
          },
  };
  return { row: { ...row, contentHash: reading.hashes.ofContent(row) } };
}

/** Reads one status change as it was handed in. */
export function readStatusChangeItem(reading: ReadingItems, sent: unknown): ReadItem<StatusChangeRow> {
  const read = statusChangeItemSchema.safeParse(sent);
  if (!read.success) return refuse('INVALID', pathOf(read.error));
  const named = nameIn(reading, read.data);
  return 'refused' in named ? named : { row: { ...named, at: read.data.at } };
}

interface Naming {
  readonly centreId: string;
  readonly code: string;
  readonly status: string | number;
}

function nameIn(
  { centres }: ReadingItems,
  { centreId, code, status: sent }: Naming,
): { centreId: string; codeKey: string; status: DossierStatus } | { refused: PushedItem } {
  const known = centres.get(centreId);
  // Whether there is such a centre elsewhere is no business of the sender.
  if (known === undefined) return refuse('CENTRE_NOT_ALLOWED', 'centreId');
  const read = readDossierCode(code);
  if (read === null || read.shape === 'tail') return refuse('INVALID_CODE', 'code');
  const status = readStatus(sent, known.centre.dossiers.statusNames);
  if (status === null) return refuse('UNKNOWN_STATUS', 'status');
  return { centreId, codeKey: dossierKey(code), status };
}

/** As it was written, without what a database cannot hold: control signs and half characters. */
const written = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim();

const pathOf = (error: z.ZodError): string => error.issues[0]?.path.join('.').slice(0, 100) ?? '';
