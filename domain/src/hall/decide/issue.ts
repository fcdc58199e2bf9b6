import { ok, refuse, type Result } from '../../result.ts';
import type { HallCommand, Request } from '../command.ts';
import { serviceOf, seriesOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { HallEvent, NewTicket } from '../event.ts';
import { serviceIn, ticketIn, type Hall } from '../hall.ts';
import { mayIssueAt } from '../hours.ts';
import { serviceLine } from '../line.ts';
import { labelOf, nextNumber, seriesIn } from '../numbering.ts';
import type { Refusal } from '../refusal.ts';
import { ticketId, type WaitPromise } from '../ticket.ts';
import { ticketsOf } from '../ticket-book.ts';
import { estimateWait } from '../wait-estimate.ts';

type Of<T extends HallCommand['type']> = Extract<HallCommand, { type: T }>;

/** A number from the main series. The wait shown before confirming is kept with it as a promise. */
export function issue(hall: Hall, command: Of<'issue'>, commandId: string, now: number): Decision {
  if (hall.decidedOffline.includes(commandId)) return refuse({ code: 'DECIDED_OFFLINE' });
  const refusal = whyNotIssue(hall, command, now);
  if (refusal !== null) return refuse(refusal);
  const service = serviceOf(hall.configuration, command.serviceId);
  if (service === undefined)
    return refuse({ code: 'UNKNOWN_SERVICE', facts: { serviceId: command.serviceId } });
  const promised = promise(hall, command, now);
  if (!promised.ok) return promised;
  const given = nextNumber(hall, service.seriesId);
  if (given === null || hall.day === null) return refuse({ code: 'SERIES_EXHAUSTED' });
  const id = ticketId(hall.day, given.label);
  const ticket = newTicket(command, {
    ...given,
    id,
    seriesId: service.seriesId,
    at: now,
    rank: now,
    issuedBy: commandId,
  });
  return ok([{ type: 'ticket-issued', ticket: { ...ticket, promised: promised.value } }]);
}

/** Why no number can be given for this request now; null when one can. Screens ask the same question before offering it. */
export function whyNotIssue(
  hall: Hall,
  request: Pick<Request, 'serviceId' | 'priorityClassId'>,
  now: number,
): Refusal | null {
  if (hall.phase !== 'open') return { code: 'DAY_NOT_OPEN' };
  const service = serviceOf(hall.configuration, request.serviceId);
  if (service === undefined) return { code: 'UNKNOWN_SERVICE', facts: { serviceId: request.serviceId } };
  if (hall.issuingStopped !== null)
    return { code: 'ISSUING_STOPPED', facts: { reason: hall.issuingStopped } };
  const { stopped, issued } = serviceIn(hall, service.id);
  if (stopped !== null) return { code: 'SERVICE_CLOSED', facts: { reason: stopped } };
  const { priorityClassId } = request;
  if (
    priorityClassId !== null &&
    !hall.configuration.priorityClasses.some((one) => one.id === priorityClassId)
  ) {
    return { code: 'UNKNOWN_PRIORITY_CLASS', facts: { priorityClassId } };
  }
  if (!mayIssueAt(hall.configuration, now)) return { code: 'HALL_CLOSED' };
  if (service.dailyLimit !== null && issued >= service.dailyLimit) {
    return { code: 'DAILY_LIMIT_REACHED', facts: { limit: service.dailyLimit } };
  }
  return null;
}

/** Nobody is sent to a line that will not reach them today; only the desk may give such a number on purpose. */
function promise(hall: Hall, request: Request, now: number): Result<WaitPromise | null, Refusal> {
  const estimate = estimateWait(hall, request.serviceId, now);
  if (estimate.kind === 'not-today') {
    return request.channel === 'desk' ? ok(null) : refuse({ code: 'CANNOT_BE_SERVED_TODAY' });
  }
  return ok(estimate.kind === 'range' ? { fromMs: estimate.fromMs, toMs: estimate.toMs } : null);
}

interface Numbered {
  readonly id: string;
  readonly label: string;
  readonly number: number;
  readonly seriesId: string;
  readonly at: number;
  readonly rank: number;
  readonly issuedBy: string | null;
}

function newTicket(
  request: Request,
  { id, label, number, seriesId, at, rank, issuedBy }: Numbered,
): NewTicket {
  const { serviceId, priorityClassId, procedureCode, language, channel, appointmentAt } = request;
  return {
    ...{
      id,
      label,
      seriesId,
      number,
      serviceId,
      issuedAt: at,
      rank,
      procedureCode,
      language,
      channel,
      appointmentAt,
    },
    priority: priorityClassId === null ? null : { classId: priorityClassId, state: 'claimed' },
    ...{ promised: null, issuedBy, line: serviceLine(serviceId), standing: 'ordinary' },
  };
}

/** Numbers of a series lent to one kiosk: disjoint, never lent twice, whatever becomes of the kiosk. */
export function grantRange(hall: Hall, command: Of<'grant-range'>): Decision {
  const series = seriesOf(hall.configuration, command.seriesId);
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  if (series === undefined) return refuse({ code: 'UNKNOWN_SERIES', facts: { seriesId: command.seriesId } });
  if (command.count < 1 || command.count > 100)
    return refuse({ code: 'RANGE_TOO_LARGE', facts: { most: 100 } });
  const from = seriesIn(hall, series).nextOffline;
  const to = from + command.count - 1;
  if (to > series.last) return refuse({ code: 'SERIES_EXHAUSTED' });
  const { holder, incarnation, seriesId } = command;
  return ok([{ type: 'range-granted', seriesId, range: { holder, incarnation, from, to } }]);
}

/**
 * A number that a kiosk gave without the network joins the line by its arrival, clamped between grant and receipt.
 * The printed number always wins: one that should not exist is kept and marked, never dropped.
 */
export function adoptOffline(hall: Hall, command: Of<'adopt-offline'>, now: number): Decision {
  if (hall.phase !== 'open' || hall.day === null) return refuse({ code: 'DAY_NOT_OPEN' });
  const service = serviceOf(hall.configuration, command.serviceId);
  if (service === undefined)
    return refuse({ code: 'UNKNOWN_SERVICE', facts: { serviceId: command.serviceId } });
  const series = seriesOf(hall.configuration, service.seriesId);
  if (series === undefined) return refuse({ code: 'UNKNOWN_SERIES', facts: { seriesId: service.seriesId } });
  const rank = Math.min(now, Math.max(command.grantedAt, command.arrivedAt));
  const label = labelOf(series, command.number);
  const irregular = irregularity(hall, command, ticketId(hall.day, label), seriesIn(hall, series).ranges);
  const id = freeId(hall, ticketId(hall.day, label));
  const { insteadOf, number } = command;
  const issuedBy = insteadOf;
  const ticket = newTicket(command, { id, label, number, seriesId: series.id, at: rank, rank, issuedBy });

  const voided: HallEvent[] = neverPrinted(hall, insteadOf).map((one) => ({
    type: 'ticket-voided',
    ticketId: one,
  }));
  return ok([...voided, { type: 'offline-ticket-adopted', ticket, insteadOf, irregular }]);
}

type Ranges = ReturnType<typeof seriesIn>['ranges'];

function irregularity(hall: Hall, command: Of<'adopt-offline'>, id: string, ranges: Ranges) {
  if (ticketIn(hall, id) !== undefined) return 'duplicate';
  const { number, holder, incarnation } = command;
  const isGranted = ranges.some(
    (range) =>
      range.holder === holder &&
      range.incarnation === incarnation &&
      range.from <= number &&
      number <= range.to,
  );
  return isGranted ? null : 'outside-range';
}

function freeId(hall: Hall, id: string): string {
  let free = id;
  for (let copy = 2; ticketIn(hall, free) !== undefined; copy++) free = `${id}~${String(copy)}`;
  return free;
}

/** The server's own ticket for an issue command whose answer never reached the kiosk. */
function neverPrinted(hall: Hall, insteadOf: string | null): readonly string[] {
  if (insteadOf === null) return [];
  for (const ticket of ticketsOf(hall.tickets)) {
    if (ticket.issuedBy === insteadOf && ticket.state === 'waiting') return [ticket.id];
  }
  return [];
}
