import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'faults',
    include: ['faults/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    // Each file brings its own PostgreSQL and servers: one after the other.
    fileParallelism: false,
  },
});
