import { defineConfig } from 'vitest/config';
import { hallTests } from './vite/hall-tests.ts';

export default defineConfig(hallTests('ui'));
