import { cleanLine } from './clean-text.ts';
import type { CleaningLog } from './cleaning.ts';

/**
 * Names of the agencies. The source glues several into one entry and cuts others at their own commas
 * ("Cơ quan", "đơn vị từ cấp trung đoàn trở lên"): a new name begins with a capital letter.
 */
export function readAgencies(value: unknown, log: CleaningLog): string[] {
  const listed = Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  const entries = listed.filter((entry) => cleanLine(entry, log) !== null);
  if (entries.length === 0) return [];
  const line = cleanLine(entries.join(', '), log);
  const names = (line ?? '').split(/, (?=\p{Lu})/u).map((name) => name.replace(/_old$/u, '').trim());
  if (names.length !== entries.length) log.note('agency-glued');
  return [...new Set(names.filter((name) => name !== ''))];
}
