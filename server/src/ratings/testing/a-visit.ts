import { randomUUID } from 'node:crypto';
import type { IssuedTicket } from '@sanh/contract';
import { commune, issuing, stepping, type RunningSanh } from '../../testing/a-sanh.ts';

export interface Visit {
  readonly centreId: string;
  readonly ticketId: string;
  readonly label: string;
  readonly token: string;
}

export interface AtDesk {
  readonly cookie: string;
  readonly counterId: string;
  readonly serviceId: string;
  readonly centreId: string;
}

/** A clerk of the demonstration at an open counter. */
export async function aDesk(
  sanh: RunningSanh,
  desk: Partial<Omit<AtDesk, 'cookie'>> & { readonly user?: string } = {},
): Promise<AtDesk> {
  const { user = 'quay2', counterId = '8', serviceId = 'ho-tich', centreId = commune } = desk;
  const cookie = await sanh.signIn(user);
  await step(sanh, { cookie, counterId, serviceId, centreId }, 'open-counter');
  return { cookie, counterId, serviceId, centreId };
}

export async function aTakenNumber(sanh: RunningSanh, { centreId, serviceId }: AtDesk): Promise<Visit> {
  const answer = await sanh.request(`/api/centres/${centreId}/tickets`, issuing({ serviceId }));
  const { ticketId, label, phoneUrl } = (await answer.json()) as IssuedTicket;
  return { centreId, ticketId, label, token: new URL(phoneUrl).searchParams.get('t') ?? '' };
}

/** A number that has been taken, called and served to its end. */
export async function aServedVisit(sanh: RunningSanh, desk: AtDesk): Promise<Visit> {
  const visit = await aTakenNumber(sanh, desk);
  await step(sanh, desk, 'call-ticket', { ticketId: visit.ticketId, reason: 'asked' });
  await step(sanh, desk, 'start');
  await step(sanh, desk, 'finish');
  return visit;
}

export async function step(sanh: RunningSanh, desk: AtDesk, name: string, body: object = {}): Promise<void> {
  const path = `/api/centres/${desk.centreId}/counters/${desk.counterId}/${name}`;
  const answer = await sanh.request(path, stepping(desk.cookie, body));
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
}

/** Someone at a kiosk rates the visit of a slip, or, with null, without one. */
export const ratingAt = (
  sanh: RunningSanh,
  visit: Visit | null,
  given: object = {},
  { commandId = randomUUID(), centreId = visit?.centreId ?? commune, cookie }: Partial<Sending> = {},
): Promise<Response> =>
  sanh.request(`/api/centres/${centreId}/ratings`, {
    ...{ method: 'POST', commandId, cookie },
    body: {
      ...{ level: 'satisfied', visit: visit === null ? null : { kind: 'slip', token: visit.token } },
      ...given,
    },
  });

interface Sending {
  readonly commandId: string;
  readonly centreId: string;
  readonly cookie: string | undefined;
}

export interface RatingRow {
  readonly ratingId: string;
  readonly ticketId: string | null;
  readonly leg: number | null;
  readonly level: string;
  readonly levels: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly channel: string;
  readonly day: string;
  readonly flags: readonly string[];
}

export const ratingRows = (sanh: RunningSanh): Promise<readonly RatingRow[]> => sanh.sql<RatingRow[]>`
  select rating_id as "ratingId", ticket_id as "ticketId", leg, level, levels, reasons, comment,
    counter_id as "counterId", clerk_id as "clerkId", channel, business_day as day, flags
  from rating order by received_at, rating_id`;
