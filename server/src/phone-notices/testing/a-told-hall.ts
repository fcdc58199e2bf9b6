import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IssuedTicket, PushSubscription } from '@sanh/contract';
import { aSanh, commune, issuing, stepping, type RunningSanh } from '../../testing/a-sanh.ts';
import type { TestGateway } from './a-gateway.ts';

export const gatewaySecret = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwWjW4Z1aF2hE=';
/** A pair made for the tests. */
export const pushSettings = {
  SANH_PUSH_KEY: 'qKbBRUFB71RGyOcL-20R6X7SaAc0RKQwjvZuq4rYakQ',
  SANH_PUSH_CONTACT: 'mailto:it@example.vn',
};
export const settings = { SANH_GATEWAY_SECRET: gatewaySecret };

export interface Asked {
  readonly ticket: IssuedTicket;
  readonly token: string;
}

const example = new URL(`../../../../kiosk-config/examples/${commune}.json`, import.meta.url);

/** Gives the commune a gateway. Near is who is next. */
export async function switchOn(sanh: RunningSanh, { url }: TestGateway, more: object = {}): Promise<void> {
  const centre = JSON.parse(await readFile(example, 'utf8')) as object;
  const phoneNotices = { near: { ahead: 0, minutes: 0 }, webhook: { url }, ...more };
  const cookie = await sanh.signIn('quantri');
  const body = { ...centre, phoneNotices };
  const answer = await sanh.request(`/api/centres/${commune}/configuration`, { method: 'PUT', body, cookie });
  if (!answer.ok) throw new Error(await answer.text());
}

export async function aTicket(sanh: RunningSanh, serviceId = 'ho-tich'): Promise<Asked> {
  const answer = await sanh.request(`/api/centres/${commune}/tickets`, issuing({ serviceId }));
  const ticket = (await answer.json()) as IssuedTicket;
  return { ticket, token: new URL(ticket.phoneUrl).searchParams.get('t') ?? '' };
}

export const ask = (
  sanh: RunningSanh,
  { token }: Asked,
  phone: string,
  more: object = {},
): Promise<Response> =>
  sanh.request(`/api/phone/${token}/notices`, {
    method: 'POST',
    body: { phone, language: 'vi', consent: true, ...more },
  });

export const askForPush = (
  sanh: RunningSanh,
  { token }: Asked,
  subscription: PushSubscription,
): Promise<Response> =>
  sanh.request(`/api/phone/${token}/notices/push`, { method: 'POST', body: { subscription } });

/** Every table with a row in which these characters stand. */
export async function tablesWith({ sql }: RunningSanh, text: string): Promise<readonly string[]> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql`
      select 1 from ${sql(name)} as t where position(${text} in t::text) > 0 limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** A step at a counter by its own clerk. */
export async function at(
  sanh: RunningSanh,
  counterId: string,
  step: string,
  body: object = {},
): Promise<void> {
  const cookie = await sanh.signIn(`quay${counterId}`);
  const path = `/api/centres/${commune}/counters/${counterId}/${step}`;
  const answer = await sanh.request(path, stepping(cookie, body));
  if (!answer.ok) throw new Error(`${step}: ${await answer.text()}`);
}

export const callTo = (sanh: RunningSanh, counterId: string, { ticket }: Asked): Promise<void> =>
  at(sanh, counterId, 'call-ticket', { ticketId: ticket.ticketId, reason: 'asked' });

export async function giveUp(sanh: RunningSanh, { token }: Asked): Promise<void> {
  const commandId = randomUUID();
  await sanh.request(`/api/phone/${token}/cancel`, { method: 'POST', body: {}, commandId });
}

/** What waits for its next attempt need not wait any longer. */
export const hurry = (sanh: RunningSanh) =>
  sanh.sql`update phone_notice set due_at = clock_timestamp() where state = 'waiting'`;

/** A second server beside the first, or one that takes over. */
export const beside = (serverUrl: string, sanh: RunningSanh): Promise<RunningSanh> =>
  aSanh(serverUrl, settings, sanh);
