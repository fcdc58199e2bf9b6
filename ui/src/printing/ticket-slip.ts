import type { CentreView, IssuedTicket } from '@sanh/contract';
import { formatPeople, formatWait } from '../format/amount.ts';
import { formatFullDate, formatTime } from '../format/time.ts';
import { waitOf } from '../format/wait-of.ts';
import { t } from '../i18n/Dictionary.svelte.ts';
import { nameIn } from '../i18n/name-in.ts';
import type { Direction } from './directions.ts';
import { centred, line, slipOf, text, type Slip } from './slip.ts';
import { slipFoot, slipHead } from './slip-head.ts';

export interface TicketOnPaper {
  readonly centre: CentreView;
  /** Without an address for the phone the number was given offline. */
  readonly ticket: Omit<IssuedTicket, 'phoneUrl' | 'version'> & {
    readonly phoneUrl: string | null;
    /** Of a number that was given for an appointment and is called by its time. */
    readonly appointmentAt?: number | null;
  };
  readonly procedureName: string | null;
  readonly direction: Direction;
  readonly priority: string | null;
  readonly printedAt: number;
  readonly copy: number;
  /** Printed again because the first one was lost: said so over everything, so that two of them cannot be two tickets. */
  readonly isReprint?: boolean;
}

/** The slip of a number, in the language of the screen. */
export function ticketSlip({
  centre,
  ticket,
  procedureName,
  direction,
  priority,
  isReprint = false,
  ...foot
}: TicketOnPaper): Slip {
  const { timeZone } = centre;
  const service = centre.services.find(({ id }) => id === ticket.serviceId);
  const taken = {
    time: formatTime(ticket.issuedAt, timeZone),
    date: formatFullDate(ticket.issuedAt, timeZone),
  };
  const isOffline = ticket.phoneUrl === null;
  return slipOf(
    slipHead(centre),
    isReprint ? { kind: 'mark', text: t('kiosk.slip.copy', { copy: foot.copy }) } : null,
    centred(t('kiosk.slip.number')),
    { kind: 'number', text: ticket.label },
    service === undefined ? null : centred(`**${nameIn(service.names)}**`, 'large'),
    procedureName === null ? null : centred(procedureName),
    centred(t('kiosk.slip.takenAt', taken), 'small'),
    line('dotted'),
    isOffline ? text(t('kiosk.slip.offline')) : null,
    isOffline ? null : { kind: 'facts', facts: factsOf(ticket, timeZone) },
    isOffline ? null : line(),
    text(direction.text, 'large'),
    direction.way === null || direction.way === '' ? null : text(direction.way),
    priority === null ? null : text(priority),
    ticket.phoneUrl === null ? null : line(),
    ticket.phoneUrl === null ? null : phoneCode(ticket.phoneUrl),
    slipFoot(centre, foot),
  );
}

const factsOf = ({ ahead, wait, appointmentAt }: TicketOnPaper['ticket'], timeZone: string) => [
  { label: t('kiosk.confirm.ahead'), value: formatPeople(ahead) },
  typeof appointmentAt === 'number'
    ? { label: t('appointment.at'), value: formatTime(appointmentAt, timeZone) }
    : { label: t('kiosk.confirm.wait'), value: formatWait(waitOf(wait)) },
];

const phoneCode = (content: string) => ({
  ...{ kind: 'code' as const, content },
  ...{ title: t('kiosk.slip.phone'), note: t('kiosk.slip.phoneNote') },
});
