import { client } from '@sanh/ui';
import { Kiosk } from './Kiosk.svelte.ts';

export const kiosk = new Kiosk(client, sessionStorage);
