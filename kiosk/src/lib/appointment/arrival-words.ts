import type { AppointmentView } from '@sanh/contract';
import { businessDayAt } from '@sanh/domain';
import { formatTime, t, type Status } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';

type Standing = 'due' | 'soon' | 'another-day' | 'late' | 'past' | 'cancelled' | 'arrived' | 'elsewhere';

/** How an appointment stands for somebody at the centre `hereId`. */
export function standingOf(appointment: AppointmentView, hereId: string): Standing {
  const { state, arrival, timeZone, at, now, centreId } = appointment;
  if (centreId !== hereId) return 'elsewhere';
  if (state === 'cancelled') return 'cancelled';
  if (arrival.kind === 'past') return 'past';
  if (state === 'arrived') return 'arrived';
  if (arrival.kind !== 'too-early') return arrival.kind;
  return businessDayAt(timeZone, at) === businessDayAt(timeZone, now) ? 'soon' : 'another-day';
}

const statuses: Readonly<Record<Standing, Status>> = {
  ...{ due: 'ok', arrived: 'ok', soon: 'quiet', 'another-day': 'quiet', late: 'warn' },
  ...{ past: 'warn', cancelled: 'warn', elsewhere: 'warn' },
};

/** Whether it can be exchanged for a number now, and what that number is called. */
export function takeWords(standing: Standing): string | null {
  if (standing === 'due') return t('appointment.desk.take');
  if (standing === 'late') return t('appointment.desk.takeLate');
  return standing === 'arrived' ? t('appointment.desk.again') : null;
}

/** What is found, and what it means. */
export function arrivalWords(appointment: AppointmentView, hereId: string) {
  const { timeZone, from, until, label, centre, address } = appointment;
  const standing = standingOf(appointment, hereId);
  const values = {
    ...{ from: formatTime(from, timeZone), until: formatTime(until, timeZone), label: label ?? '' },
    ...{ centre: nameIn(centre), address: nameIn(address) },
  };
  const [what, todo] = (['what', 'todo'] as const).map((part) =>
    t(`appointment.arrival.${standing}.${part}`, values),
  ) as [string, string];
  return { standing, status: statuses[standing], what, todo };
}
