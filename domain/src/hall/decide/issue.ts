import { ok, refuse, type Result } from '../../result.ts';
import type { HallCommand, Request } from '../command.ts';
import { countersServing, serviceOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { NewTicket } from '../event.ts';
import { serviceIn, type Hall } from '../hall.ts';
import { mayIssueAt } from '../hours.ts';
import { serviceLine } from '../line.ts';
import { holds, nextNumber } from '../numbering.ts';
import { aheadOfNext } from '../place-in-line.ts';
import type { Refusal } from '../refusal.ts';
import { ticketId, type WaitPromise } from '../ticket.ts';
import { estimateWait, type Claim, type WaitEstimate } from '../wait-estimate.ts';

type Of<T extends HallCommand['type']> = Extract<HallCommand, { type: T }>;

/** A number from the main series. The wait shown before confirming is kept with it as a promise. */
export function issue(hall: Hall, asked: Of<'issue'>, commandId: string, now: number): Decision {
  if (holds(hall.decidedOffline, commandId)) return refuse({ code: 'DECIDED_OFFLINE' });
  const command = isLate(asked, now) ? { ...asked, appointmentAt: null } : asked;
  const refusal = whyNotIssue(hall, command, now);
  if (refusal !== null) return refuse(refusal);
  const service = serviceOf(hall.configuration, command.serviceId);
  if (service === undefined) return refuse({ code: 'UNKNOWN_SERVICE' });
  const wait = waitFor(hall, command, now);
  if (!wait.ok) return wait;
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
  const shown = { ahead: aheadOfNext(hall, service.id, claimOf(command)), wait: wait.value };
  return ok([{ type: 'ticket-issued', ticket: { ...ticket, promised: promiseOf(wait.value) }, shown }]);
}

const isLate = ({ appointmentUntil }: Of<'issue'>, now: number): boolean =>
  typeof appointmentUntil === 'number' && now > appointmentUntil;

/** Why no number can be given for this request now; null when one can. Screens ask the same question before offering it. */
export function whyNotIssue(
  hall: Hall,
  request: Pick<Request, 'serviceId' | 'priorityClassId'> & Partial<Pick<Request, 'appointmentAt'>>,
  now: number,
): Refusal | null {
  if (hall.phase !== 'open') return { code: 'DAY_NOT_OPEN' };
  const service = serviceOf(hall.configuration, request.serviceId);
  if (service === undefined) return { code: 'UNKNOWN_SERVICE' };
  if (hall.issuingStopped !== null)
    return { code: 'ISSUING_STOPPED', facts: { reason: hall.issuingStopped } };
  const { stopped, issued } = serviceIn(hall, service.id);
  const isServed = countersServing(hall.configuration, service.id).length > 0;
  if (stopped !== null || !isServed) return { code: 'SERVICE_CLOSED', facts: { reason: stopped ?? '' } };
  const { priorityClassId } = request;
  if (
    priorityClassId !== null &&
    !hall.configuration.priorityClasses.some((one) => one.id === priorityClassId)
  ) {
    return { code: 'UNKNOWN_PRIORITY_CLASS' };
  }
  if (!mayIssueAt(hall.configuration, now)) return { code: 'HALL_CLOSED' };
  const isPromised = typeof request.appointmentAt === 'number';
  if (!isPromised && service.dailyLimit !== null && issued >= service.dailyLimit) {
    return { code: 'DAILY_LIMIT_REACHED', facts: { limit: service.dailyLimit } };
  }
  return null;
}

/**
 * Nobody is sent to a line that will not reach them today; the desk may give such a number on purpose, and whoever has an
 * appointment was promised to be served.
 */
function waitFor(hall: Hall, request: Request, now: number): Result<WaitEstimate, Refusal> {
  const { appointmentAt, channel, serviceId } = request;
  // Before its time an appointment is not waited for: it is called when it is due.
  const isDue = appointmentAt === null || appointmentAt <= now + hall.configuration.rules.appointmentLeadMs;
  if (!isDue) return ok({ kind: 'unknown' });
  const wait = estimateWait(hall, serviceId, now, claimOf(request));
  const isRefused = wait.kind === 'not-today' && channel !== 'desk' && appointmentAt === null;
  return isRefused ? refuse({ code: 'CANNOT_BE_SERVED_TODAY' }) : ok(wait);
}

const promiseOf = (wait: WaitEstimate): WaitPromise | null =>
  wait.kind === 'range' ? { fromMs: wait.fromMs, toMs: wait.toMs } : null;

const claimOf = ({ priorityClassId, appointmentAt }: Request): Claim =>
  priorityClassId !== null || appointmentAt !== null ? 'privileged' : 'ordinary';

interface Numbered {
  readonly id: string;
  readonly label: string;
  readonly number: number;
  readonly seriesId: string;
  readonly at: number;
  readonly rank: number;
  readonly issuedBy: string | null;
}

export function newTicket(
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
