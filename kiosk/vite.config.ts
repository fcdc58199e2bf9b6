import { fewFiles, hallApp, withoutSchemas } from '@sanh/ui/vite';
import { defineConfig } from 'vite';

const files = fewFiles({
  first: /\/client\/client-entry\.js$|\/src\/routes\/(\(kiosk\)\/)?\+(layout|page)\.(svelte|ts)$/,
  next: /\/src\/lib\/AtWork\.svelte$/,
  // Phones and tablets.
  others: /\/client\/client-entry\.js$|\/src\/routes\/(\+layout|(?!\(kiosk\)).+\/\+page)\.(svelte|ts)$/,
});

export default defineConfig(hallApp('/kiosk', withoutSchemas(), ...files));
