import type { Plugin } from 'vite';

// Kit hides its page announcer with an inline style, which `style-src 'self'` refuses; base.css hides it instead.
export function plainAnnouncer(): Plugin {
  return {
    name: 'sanh:plain-announcer',
    enforce: 'pre',
    transform: {
      filter: { id: /runtime\/components\/root\.svelte$/ },
      handler: (code) => code.replace(/\sstyle="position: absolute;[^"]*"/, ''),
    },
  };
}
