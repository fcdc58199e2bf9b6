import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { keepApp, keepTexts } from '@sanh/ui/service-worker';

const base = new URL('.', self.location.href).pathname.replace(/\/$/, '');
const build = {
  ...{ base, version },
  immutable: immutable.map(({ path }) => `${base}/${path}`),
  assets: assets.map(({ path }) => `${base}/${path}`),
};

keepTexts(self, build);
keepApp(build);
