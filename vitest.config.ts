import { defineConfig } from 'vitest/config';

const workspaces = [
  'domain',
  'search',
  'contract',
  'voices',
  'kiosk-config',
  'db',
  'server',
  'ui',
  'kiosk',
  'queue-display',
  'counter-panel',
  'e2e',
];

export default defineConfig({
  test: { projects: workspaces.map((name) => `./${name}/vitest.config.ts`) },
});
