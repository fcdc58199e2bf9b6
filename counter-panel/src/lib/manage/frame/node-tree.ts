import type { ManagedNode } from '../state/Manager.svelte.ts';

interface TreeRow {
  readonly node: ManagedNode;
  readonly depth: number;
}

/** Every node right after the one above it. */
export function inTreeOrder(nodes: readonly ManagedNode[]): readonly TreeRow[] {
  const below = (parentId: string | null, depth: number): TreeRow[] =>
    nodes
      .filter((node) => node.parentId === parentId)
      .flatMap((node) => [{ node, depth }, ...(node.scope === 'agency' ? below(node.id, depth + 1) : [])]);
  return below(null, 0);
}
