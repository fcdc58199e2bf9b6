import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts'],
    // Modules are loaded once for all files: they keep nothing between tests, and loading them was half of the time.
    isolate: false,
    globalSetup: ['@sanh/db/testing/vitest-server'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
