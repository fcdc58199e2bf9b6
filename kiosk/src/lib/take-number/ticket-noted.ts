import type { CentreView } from '@sanh/contract';
import { priorityNoted, t } from '@sanh/ui';
import type { ShownNumber, TicketRequest } from './stored-intention.ts';

/** Whoever came too late for an appointment has an ordinary number, and is told so. */
const lateNoted = (isLate: boolean): string | null => (isLate ? t('appointment.number.late') : null);

/** What else is to be known of a ticket: its priority, or why an appointment did not hold. */
export const ticketNoted = (
  centre: CentreView,
  { priorityClassId, appointmentCode }: Pick<TicketRequest, 'priorityClassId' | 'appointmentCode'>,
  ticket: Pick<ShownNumber, 'appointmentAt'>,
): string | null =>
  lateNoted(appointmentCode !== null && ticket.appointmentAt === null) ??
  priorityNoted(centre, priorityClassId);
