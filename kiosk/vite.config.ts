import { hallApp, withoutSchemas } from '@sanh/ui/vite';
import { defineConfig } from 'vite';

export default defineConfig(hallApp('/kiosk', withoutSchemas()));
