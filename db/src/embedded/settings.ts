export type PostgresSettings = Readonly<Record<string, string | number>>;

/** For a small machine, and for data that must survive a power cut. Server logs carry no values of anyone's rows. */
const BASE: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  random_page_cost: 1.1,
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
};

export function settingArguments(extra: PostgresSettings): string[] {
  return Object.entries({ ...BASE, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of our own environment: PGPORT or a locale there would change what PostgreSQL does. */
export const postgresEnvironment = (extra: Readonly<Record<string, string>> = {}) => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...extra,
});
