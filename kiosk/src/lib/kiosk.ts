import { createClient } from '@sanh/contract';
import { client } from '@sanh/ui';
import { chosen } from './centre/chosen.ts';
import { device } from './device/device.ts';
import { openLookupWorker } from './procedures/lookup/open-worker.ts';
import { Kiosk } from './Kiosk.svelte.ts';
import { BrowserDisk } from './offline/disk.ts';
import { BrowserSaidDisk } from './rate/said-disk.ts';
import { isOnlyTab } from './visitor/one-tab.ts';
import { BrowserVisitDisk } from './visitor/visit-disk.ts';
import { VisitStorage } from './visitor/VisitStorage.ts';

const visit = new VisitStorage(sessionStorage, new BrowserVisitDisk(), isOnlyTab());

export const kiosk = new Kiosk(client, visit, {
  chosen,
  disk: new BrowserDisk(),
  saidDisk: new BrowserSaidDisk(),
  citizens: createClient((input, init) => {
    // In a demonstration the browser may be a clerk's too: then it sends nobody's session.
    const credentials = device.state.kind === 'free' ? 'omit' : 'same-origin';
    return fetch(input, { ...init, credentials });
  }),
  openLookup: openLookupWorker,
});
