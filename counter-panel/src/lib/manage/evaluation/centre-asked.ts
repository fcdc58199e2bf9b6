import type { Me } from '@sanh/contract';
import type { ManagedNode } from '../state/Manager.svelte.ts';

interface Known {
  readonly node: ManagedNode | null;
  /** Null until it is known what is managed. */
  readonly nodes: readonly ManagedNode[] | null;
  readonly me: Me | null;
}

/** The centre whose sheets are looked at: the managed one of the address; who manages nothing, one where they work. */
export function centreAskedIn(
  params: Pick<URLSearchParams, 'get'>,
  { node, nodes, me }: Known,
): string | null {
  if (node !== null) return node.scope === 'centre' ? node.id : null;
  if (nodes === null || nodes.length > 0) return null;
  const own = me?.roles.flatMap(({ centreIds }) => centreIds) ?? [];
  return own.find((id) => id === params.get('node')) ?? own[0] ?? null;
}
