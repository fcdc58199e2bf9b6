import { formatTime, t } from '@sanh/ui';
import type { ServiceColumn } from './service-columns.ts';

/** The line under a service's wait: how many stand there, and how long a pause lasts. */
export function waitingWords({ standing, waiting }: ServiceColumn, timeZone: string): string {
  if (standing.kind === 'paused' && standing.until !== null) {
    const time = formatTime(standing.until, timeZone);
    if (waiting === 0) return t('display.service.until', { time });
    return t('display.service.untilWaiting', { time, count: waiting });
  }
  if (waiting > 0) return t('display.service.waiting', { count: waiting });
  const isFree = standing.kind === 'wait' && standing.wait.kind === 'now';
  return t(isFree ? 'display.service.nobody' : 'display.service.nobodyWaits');
}
