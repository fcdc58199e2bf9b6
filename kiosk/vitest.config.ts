import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Node cannot read the `.svelte` files of these packages itself.
  ssr: { noExternal: ['@lucide/svelte', 'bits-ui'] },
  test: { name: 'kiosk', include: ['src/**/*.test.ts'] },
});
