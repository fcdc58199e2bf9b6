/** The pages of a front end are found by SvelteKit, not by an import. */
const app = {
  entry: [
    'src/routes/**/+*.{svelte,ts}',
    'src/app.d.ts',
    'src/service-worker/index.ts',
    'src/**/*.test.ts',
    'vite.config.ts',
    'vitest.config.ts',
  ],
  project: ['src/**/*.{svelte,ts}'],
  // Vite and its plugins come in through @sanh/ui/vite; $app is Kit's own.
  ignoreUnresolved: [/^\$app\//, /\$types$/],
  // Loading these configurations needs Kit's generated files.
  vite: false,
  vitest: false,
};

export default {
  workspaces: {
    '.': { entry: ['scripts/*.ts', 'dependency-cruiser.config.js'], project: ['scripts/**'] },
    domain: { entry: ['src/index.ts', 'bench/*.ts'], project: ['src/**', 'bench/**'] },
    search: { project: ['src/**'] },
    voices: { entry: ['src/make.ts'], project: ['src/**'] },
    contract: { project: ['src/**'] },
    'kiosk-config': { entry: ['src/cli/*.ts'], project: ['src/**'] },
    db: { entry: ['drizzle.config.ts'], project: ['src/**'] },
    server: { entry: ['src/main.ts', 'src/cli/*.ts'], project: ['src/**'] },
    ui: { project: ['src/**/*.{svelte,ts}', 'vite/**'], ignoreDependencies: ['@fontsource/be-vietnam-pro'] },
    kiosk: {
      ...app,
      entry: [...app.entry, 'src/ticket/main.ts', 'src/ticket/told/index.ts', 'vite.ticket.config.ts'],
    },
    'queue-display': app,
    'counter-panel': app,
    e2e: {
      entry: [
        '**/*.story.ts',
        '**/*.test.ts',
        'bench/*.ts',
        'bench/**/*-program.ts',
        'screenshots/*.ts',
        'load/*-program.ts',
      ],
      project: ['**/*.ts'],
    },
  },
  ignoreDependencies: ['dependency-cruiser'],
  ignoreBinaries: ['useradd', 'cc', 'systemd-analyze'],
};
