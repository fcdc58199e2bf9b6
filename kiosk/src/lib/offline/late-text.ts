import { t } from '@sanh/ui';
import { problemText, spokenCode } from '#lib/frame/problem-text.ts';
import type { LateCode } from '#lib/take-number/Intention.svelte.ts';

/** Why the kiosk cannot give a number by itself, and what to do meanwhile. */
export function lateText(code: LateCode): string {
  if (code === 'APPOINTMENT') return t('appointment.desk.late');
  if (code === 'NO_NUMBERS_LEFT' || code === 'HALL_UNKNOWN') return t('kiosk.offline.noNumber');
  if (code === 'DISK_REFUSED') return t('kiosk.offline.diskRefused');
  const { what, todo } = problemText(spokenCode(code));
  return `${what} ${todo}`;
}
