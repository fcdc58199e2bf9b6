import type { BookHours, BookRules } from '@sanh/domain';
import type { AppointmentsEntry } from './centre/appointments.ts';
import type { Centre } from './centre/centre.ts';
import { toHallConfiguration } from './hall-configuration.ts';

const minute = 60_000;

/** How a service takes appointments, in the domain's units; null where it takes none. */
export function bookRulesOf({ services }: Pick<Centre, 'services'>, serviceId: string): BookRules | null {
  const rules = services.find(({ id }) => id === serviceId)?.appointments;
  return rules === undefined ? null : toBookRules(rules);
}

const toBookRules = (rules: AppointmentsEntry): BookRules => ({
  slotMs: rules.slotMinutes * minute,
  perSlot: rules.perSlot,
  daysAhead: rules.daysAhead,
  noticeMs: rules.noticeMinutes * minute,
  checkInMs: rules.checkInMinutes * minute,
  graceMs: rules.graceMinutes * minute,
});

/** When the centre's book is open. */
export function bookHoursOf(centre: Centre): BookHours {
  const { calendar, timeZone, rules } = toHallConfiguration(centre);
  return { calendar, timeZone, alwaysOpen: rules.alwaysOpen };
}
