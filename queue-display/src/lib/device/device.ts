import { version } from '$app/env';
import { client, ThisDevice } from '@sanh/ui';

export const device = new ThisDevice({ kind: 'display', version, client });
