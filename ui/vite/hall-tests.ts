import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { ViteUserConfig } from 'vitest/config';

/** The vitest project of one front end. */
export const hallTests = (name: string): ViteUserConfig => ({
  plugins: [svelte()],
  // Node cannot read the `.svelte` files of these packages itself.
  ssr: { noExternal: ['@lucide/svelte', 'bits-ui'] },
  test: { name, include: ['src/**/*.test.ts'], isolate: false },
});
