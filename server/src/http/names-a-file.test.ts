import { expect, test } from 'vitest';
import { namesAFile } from './names-a-file.ts';

test.each(['/kiosk/service-worker.js', '/kiosk/icon-192.png', '/ticket/assets/x-Dx_3.woff2'])(
  '%s is a file',
  (path) => expect(namesAFile(path)).toBe(true),
);

test.each(['/kiosk/', '/kiosk/procedure/1.001193', '/kiosk/procedure/1.000689.000.00.00.H32', '/kiosk/scan'])(
  '%s is a page',
  (path) => expect(namesAFile(path)).toBe(false),
);
