import { randomUUID } from 'node:crypto';
import type { DeviceStepAnswer, StartedPairing } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import { commune, type Asking, type RunningSanh } from './a-sanh.ts';

/** A machine that shows a code. */
export interface ShowingMachine {
  readonly code: string;
  /** Proves that it is the one. */
  readonly pairingCookie: string;
}

export interface PairedMachine {
  readonly id: string;
  readonly cookie: string;
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export async function aShowingMachine(
  sanh: RunningSanh,
  kind: DeviceKind = 'kiosk',
): Promise<ShowingMachine> {
  const answer = await sanh.request('/api/pairings', { method: 'POST', body: { kind } });
  const { code } = (await answer.json()) as StartedPairing;
  return { code, pairingCookie: cookiesOf(answer) };
}

export const entering = (code: string, cookie: string, more: object = {}): Asking => ({
  ...{ method: 'POST', cookie, commandId: randomUUID() },
  body: { code, name: 'Máy ở cửa chính', ...more },
});

/** What the machine gets when it asks whether its code was entered. */
export const fetchPairing = ({ pairingCookie }: ShowingMachine, sanh: RunningSanh): Promise<Response> =>
  sanh.request('/api/pairings/state', { method: 'POST', body: {}, cookie: pairingCookie });

export const cookieFrom = (answer: Response): string => cookiesOf(answer);

/** A machine that an administrator has paired. */
export async function aPairedMachine(
  sanh: RunningSanh,
  {
    administrator,
    kind,
    centreId = commune,
  }: { administrator: string; kind?: DeviceKind; centreId?: string },
): Promise<PairedMachine> {
  const machine = await aShowingMachine(sanh, kind);
  const path = `/api/centres/${centreId}/devices`;
  const entered = await sanh.request(path, entering(machine.code, administrator));
  if (!entered.ok) throw new Error(`pairing: ${await entered.text()}`);
  const { deviceId } = (await entered.json()) as DeviceStepAnswer;
  return { id: deviceId, cookie: cookieFrom(await fetchPairing(machine, sanh)) };
}

export const stepOf = (
  { id }: PairedMachine,
  step: string,
  { cookie, body = {}, centreId = commune }: { cookie: string; body?: object; centreId?: string },
): [path: string, asking: Asking] => [
  `/api/centres/${centreId}/devices/${id}/${step}`,
  { method: 'POST', body, cookie, commandId: randomUUID() },
];

export const reporting = (cookie: string, more: object = {}): Asking => ({
  ...{ method: 'POST', cookie },
  body: { version: 'test', protocol: 1, clock: Date.now(), ...more },
});
