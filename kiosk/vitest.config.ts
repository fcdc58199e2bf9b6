import { hallTests } from '@sanh/ui/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig(hallTests('kiosk'));
