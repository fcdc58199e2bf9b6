import type { Refusal } from '@sanh/domain';
import { t } from '@sanh/ui';

/** A refusal in the few words that a row of a list has room for. */
export function shortRefusal({ code }: Refusal): string {
  if (code === 'DAY_NOT_OPEN' || code === 'HALL_CLOSED') return t('kiosk.hours.closed');
  if (code === 'ISSUING_STOPPED' || code === 'SERVICE_CLOSED') return t('kiosk.waits.stopped');
  return t('kiosk.waits.notToday');
}
