/** Who may import whom; the picture is in ARCHITECTURE.md. */
const notTests = '\\.(test|story)\\.ts$|/testing/|/bench/';

/** Everything a workspace may not reach: all others but those named. */
const onlyTo = (name, allowed) => ({
  name: `${name}-imports-only-${allowed.length > 0 ? allowed.join('-') : 'nothing'}`,
  severity: 'error',
  from: { path: `^${name}/`, pathNot: notTests },
  to: {
    path: '^(domain|search|contract|voices|kiosk-config|db|server|ui|kiosk|queue-display|counter-panel|e2e|scripts)/',
    pathNot: `^(${[name, ...allowed].join('|')})/`,
  },
});

/** A workspace's inside is its own; others come in by its exports. */
const byTheDoor = {
  name: 'no-deep-imports',
  severity: 'error',
  from: { path: '^([^/]+)/', pathNot: [notTests, '^scripts/'] },
  to: {
    path: '^(domain|search|contract|kiosk-config|db|server)/src/',
    pathNot: ['^$1/', '^[^/]+/src/(index|schema|load|testing)\\.ts$', '^db/src/testing/'],
  },
};

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    onlyTo('domain', []),
    onlyTo('search', ['domain']),
    onlyTo('contract', ['domain']),
    onlyTo('voices', ['domain', 'contract']),
    onlyTo('kiosk-config', ['domain']),
    onlyTo('db', ['domain']),
    onlyTo('server', ['domain', 'search', 'contract', 'kiosk-config', 'db']),
    onlyTo('ui', ['domain', 'contract']),
    onlyTo('kiosk', ['ui', 'domain', 'search', 'contract', 'kiosk-config']),
    onlyTo('queue-display', ['ui', 'domain', 'contract', 'kiosk-config']),
    onlyTo('counter-panel', ['ui', 'domain', 'contract', 'kiosk-config']),
    byTheDoor,
    {
      name: 'features-know-no-transport',
      severity: 'error',
      from: { path: '^server/src/(?!http/|live/|main\\.ts|staff/)', pathNot: notTests },
      to: { path: '^node_modules/(hono|@hono|socket\\.io)/' },
    },
    {
      name: 'domain-has-no-outside',
      severity: 'error',
      from: { path: '^domain/src', pathNot: notTests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'nothing-from-outside-the-manifest',
      severity: 'error',
      from: { path: '^(domain|search|contract|voices|kiosk-config|db|server)/src', pathNot: notTests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|build|build-ticket|\\.svelte-kit|data|\\.cache)/|\\.svelte$' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types', 'node'],
    },
  },
};
