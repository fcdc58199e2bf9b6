import { client } from '@sanh/ui';
import { chosen } from './centre/chosen.ts';
import { openLookupWorker } from './procedures/lookup/open-worker.ts';
import { Kiosk } from './Kiosk.svelte.ts';
import { BrowserDisk } from './offline/disk.ts';

export const kiosk = new Kiosk(client, sessionStorage, {
  chosen,
  disk: new BrowserDisk(),
  openLookup: openLookupWorker,
});
