import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Thousands of random days take their time on a busy machine.
  test: { name: 'domain', include: ['src/**/*.test.ts'], isolate: false, testTimeout: 30_000 },
});
