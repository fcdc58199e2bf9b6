import { cleanText } from './clean-text.ts';
import type { CleaningLog } from './cleaning.ts';
import type { DeadlineUnit, ProcedureDeadline, SubmissionChannel, SubmissionWay } from './procedure.ts';
import { readFee } from './read-fee.ts';
import { splitFee } from './split-fee.ts';

const wayOf = new Map<unknown, SubmissionWay>([
  ['truc_tiep', 'in-person'],
  ['truc_tuyen', 'online'],
  ['buu_chinh', 'post'],
]);
const unitOf = new Map<unknown, DeadlineUnit>([
  ['Giờ', 'working-hour'],
  ['Ngày làm việc', 'working-day'],
  ['Ngày', 'day'],
  ['Tháng', 'month'],
]);

/** The ways to hand papers in, in the order of the source; entries of an unknown way are left out. */
export function readChannels(value: unknown, log: CleaningLog): SubmissionChannel[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => (isRecord(entry) ? readChannel(entry, log) : []));
}

function readChannel(entry: Readonly<Record<string, unknown>>, log: CleaningLog): SubmissionChannel[] {
  const way = wayOf.get(entry['kenh']);
  if (way === undefined) return [];
  const deadline = readDeadline(entry['thoi_han'], entry['don_vi'], log);
  const raw = cleanText(entry['raw'], log) ?? '';
  if (typeof entry['phi_text'] === 'string')
    return [{ way, deadline, fee: readListedFee(entry['phi_text'], log), note: raw || null }];
  const { fee, note } = splitFee(raw, entry['don_vi'] !== null);
  return [{ way, deadline, fee: readFee(fee, log), note: note || null }];
}

function readDeadline(amount: unknown, unit: unknown, log: CleaningLog): ProcedureDeadline | null {
  if (typeof amount !== 'number') log.note('deadline-missing');
  else if (amount <= 0) log.note('deadline-zero');
  else {
    const known = unitOf.get(unit);
    if (known !== undefined) return { amount, unit: known };
    log.note('deadline-without-unit');
  }
  return null;
}

// The second source lists fees line by line, with the files that set them.
function readListedFee(text: string, log: CleaningLog) {
  const lines = (cleanText(text, log) ?? '').split('\n').filter((line) => !/^File đính kèm:/iu.test(line));
  return lines.length > 1 ? readFee(`Miễn phí (${lines.join('; ')})`, log) : readFee(lines[0] ?? '', log);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
