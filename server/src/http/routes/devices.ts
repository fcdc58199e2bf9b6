import { deviceSteps, type ThisDevice } from '@sanh/contract';
import { AppError } from '../../app-error.ts';
import type { Centres } from '../../centres/centres.ts';
import type { Devices } from '../../devices/devices.ts';
import { listDevices } from '../../devices/list-devices.ts';
import { pairDevice } from '../../devices/pair-device.ts';
import { pairItself } from '../../devices/pair-itself.ts';
import { readPairingState } from '../../devices/pairing-state.ts';
import { renewToken } from '../../devices/renew-token.ts';
import type { Standing } from '../../devices/standing.ts';
import { startPairing } from '../../devices/start-pairing.ts';
import { stepDevice } from '../../devices/step-device.ts';
import type { Halls } from '../../halls/halls.ts';
import type { Printers } from '../../printing/printers.ts';
import { accountOfStaff } from '../actor.ts';
import { withCookies } from '../cookies.ts';
import { serve, serveSteps, type Server } from '../serve.ts';

export interface DeviceRoutes {
  readonly devices: Devices;
  readonly centres: Centres;
  readonly halls: Halls;
  readonly printers: Printers;
  readonly isDemo: boolean;
  readonly clock: () => number;
}

export function serveDevices(server: Server, sources: DeviceRoutes): void {
  serveMachines(server, sources);
  const { devices, centres, halls, printers, clock } = sources;

  serve(server, 'devices', ({ params }) => {
    const { id } = centres.get(params.centreId);
    return listDevices({ ...devices, halls, printers }, id, clock());
  });

  serve(server, 'pairDevice', ({ params, body, commandId, requester }) => {
    const pairing = { centre: centres.get(params.centreId), commandId, by: accountOfStaff(requester), body };
    return pairDevice(devices, pairing, clock());
  });

  serveSteps(server, 'deviceStep', deviceSteps, ({ params, body, commandId, requester }) => {
    const { step, body: asked } = body;
    const target = { centre: centres.get(params.centreId), deviceId: params.deviceId };
    const by = accountOfStaff(requester);
    return stepDevice(devices, { ...target, commandId, by, step, body: asked as object }, clock());
  });
}

/** What machines ask for themselves. */
function serveMachines(server: Server, { devices, centres, isDemo, clock }: DeviceRoutes): void {
  serve(server, 'startPairing', async ({ body }, c) => {
    const asked = { ...body, headers: c.req.raw.headers };
    const { started, cookie } = await startPairing(devices, asked, clock());
    return withCookies(c, [cookie], started);
  });

  serve(server, 'pairingState', async (_, c) => {
    const { state, cookies } = await readPairingState(devices, c.req.raw.headers, clock());
    return withCookies(c, cookies, state);
  });

  serve(server, 'pairItself', async ({ body }, c) => {
    if (!isDemo) throw new AppError('NOT_FOUND');
    const cookie = await pairItself(devices, centres.get(body.centreId), body);
    const headers = new Headers({ cookie: cookie.split(';')[0] ?? '' });
    return withCookies(c, [cookie], thisDevice(await devices.standings.of(headers), isDemo));
  });

  serve(server, 'thisDevice', async (_, c) => {
    const standing = await devices.standings.of(c.req.raw.headers);
    return withCookies(c, [], thisDevice(standing, isDemo));
  });

  serve(server, 'leaveDevice', async (_, c) => {
    const { kind } = await devices.standings.of(c.req.raw.headers);
    const done = kind !== 'paired';
    return withCookies(c, done ? [devices.cookie.clear()] : [], { done });
  });

  serve(server, 'reportDevice', async ({ body, requester }, c) => {
    const { standing } = requester;
    if (standing.kind !== 'paired') throw new AppError('UNAUTHENTICATED');
    devices.reports.note(standing.device, body, clock());
    const cookie = await renewToken(devices, standing, clock());
    return withCookies(c, cookie === null ? [] : [cookie], { done: true });
  });
}

const thisDevice = (standing: Standing, isDemo: boolean): ThisDevice => ({
  kind: standing.kind,
  device: standing.kind === 'paired' ? standing.device : null,
  isDemo,
});
