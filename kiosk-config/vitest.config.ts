import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'kiosk-config', include: ['src/**/*.test.ts'], isolate: false },
});
