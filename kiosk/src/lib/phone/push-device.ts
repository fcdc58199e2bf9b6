import type { PushSubscription } from '@sanh/contract';

/** This phone's browser, as far as it can be told something while the page is closed. */
export interface PushDevice {
  readonly isThere: () => boolean;
  /** Call from a touch. Throws PushDenied, and whatever keeps a browser from its push service. */
  readonly subscribe: (key: string) => Promise<PushSubscription>;
  readonly forget: () => Promise<void>;
}

/** Whoever holds the phone does not want it, or has once said so for every page of ours. */
export class PushDenied extends Error {
  override name = 'PushDenied';
}

const program = '/ticket/told.js';

export const pushDevice: PushDevice = {
  isThere: () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window,
  async subscribe(key) {
    if ((await Notification.requestPermission()) !== 'granted') throw new PushDenied();
    // The page of this ticket alone: so a tap finds it again, and nothing has to be kept for that.
    await navigator.serviceWorker.register(program, { scope: location.pathname + location.search });
    const { pushManager } = await navigator.serviceWorker.ready;
    const given = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint = '', keys } = given.toJSON();
    return { endpoint, keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } };
  },
  /** With the program the subscription ends too. */
  async forget() {
    if ('serviceWorker' in navigator) await (await navigator.serviceWorker.getRegistration())?.unregister();
  },
};
