import { centre, type Routes } from './route.ts';

/** Machines: pairing, reports, what an administrator does with them. */
export const deviceRoutes = {
  startPairing: {
    ...{ method: 'post', path: '/api/pairings', access: 'public' },
    title: 'A new code, for a device that is to be paired',
  },
  pairingState: {
    ...{ method: 'post', path: '/api/pairings/state', access: 'public' },
    title: 'Whether the code has been entered; then the device is let in',
  },
  pairItself: {
    ...{ method: 'post', path: '/api/device/demonstration', access: 'public' },
    title: 'Pair the asking browser without a code; only in a demonstration',
  },
  thisDevice: { method: 'get', path: '/api/device', access: 'public', title: 'What the asking machine is' },
  leaveDevice: {
    ...{ method: 'post', path: '/api/device/leave', access: 'public' },
    title: 'Forget a pairing that no longer holds',
  },
  reportDevice: {
    ...{ method: 'post', path: '/api/device/report', access: 'device' },
    title: 'How a device is; renews its token when that is due',
  },
  devices: {
    ...{ method: 'get', path: `${centre}/devices`, access: 'administrator' },
    title: 'The devices of the centre and how they are',
  },
  pairDevice: {
    ...{ method: 'post', path: `${centre}/devices`, access: 'administrator', isCommand: true },
    title: 'Pair the device that shows this code',
  },
  deviceStep: {
    ...{ method: 'post', path: `${centre}/devices/{deviceId}/{step}`, access: 'administrator' },
    ...{ isCommand: true, title: "An administrator's step with a device" },
  },
} as const satisfies Routes;
