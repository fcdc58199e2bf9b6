import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { keepFrontEnd } from '@sanh/ui/service-worker';

keepFrontEnd(self, { version, immutable, assets, keepsAnswers: true });
