import type { Me } from '@sanh/contract';
import type { ManagedNode } from './Manager.svelte.ts';

interface Known {
  readonly node: ManagedNode | null;
  /** Null until it is known what is managed. */
  readonly nodes: readonly ManagedNode[] | null;
  readonly me: Me | null;
}

/**
 * The centre whose sheets or own figures are looked at: the managed one of the address, else one where they work. Who manages
 * something names that one; who manages nothing need not.
 */
export function centreAskedIn(
  params: Pick<URLSearchParams, 'get'>,
  { node, nodes, me }: Known,
): string | null {
  if (node !== null) return node.scope === 'centre' ? node.id : null;
  if (nodes === null) return null;
  const own = me?.roles.flatMap(({ centreIds }) => centreIds) ?? [];
  const named = own.find((id) => id === params.get('node'));
  return named ?? (nodes.length === 0 ? own[0] : undefined) ?? null;
}
