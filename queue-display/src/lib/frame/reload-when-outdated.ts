import type { ConnectionState } from '@sanh/ui';

const afterMs = 20_000;

/** Nobody stands at a display to press a key: it fetches its newer self. Returns what calls that off. */
export function reloadWhenOutdated(connection: ConnectionState): (() => void) | undefined {
  const isOutdated = connection.kind === 'refused' && connection.problem.code === 'PROTOCOL_OUTDATED';
  if (!isOutdated) return undefined;
  const timer = setTimeout(() => location.reload(), afterMs);
  return () => clearTimeout(timer);
}
