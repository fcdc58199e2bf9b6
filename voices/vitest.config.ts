import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'voices', include: ['src/**/*.test.ts'], isolate: false } });
