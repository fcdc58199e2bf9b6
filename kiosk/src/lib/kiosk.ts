import { client } from '@sanh/ui';
import { Kiosk } from './Kiosk.svelte.ts';
import { BrowserDisk } from './offline/disk.ts';

export const kiosk = new Kiosk(client, sessionStorage, new BrowserDisk());
