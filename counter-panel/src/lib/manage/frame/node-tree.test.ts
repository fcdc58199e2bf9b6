import { expect, test } from 'vitest';
import type { ManagedNode } from '../state/Manager.svelte.ts';
import { inTreeOrder } from './node-tree.ts';

const node = (scope: ManagedNode['scope'], id: string, parentId: string | null): ManagedNode => ({
  ...{ scope, id, parentId, names: { vi: id }, centres: 1 },
});

test('every unit stands right below the one above it, one step further in', () => {
  const nodes = [
    node('agency', 'vn', null),
    node('agency', 'a', 'vn'),
    node('agency', 'b', 'vn'),
    node('centre', 'in-b', 'b'),
    node('centre', 'in-a', 'a'),
  ];
  const rows = inTreeOrder(nodes).map(({ node: { id }, depth }) => `${depth} ${id}`);
  expect(rows).toEqual(['0 vn', '1 a', '2 in-a', '1 b', '2 in-b']);
});

test('who manages single centres only finds them side by side', () => {
  const rows = inTreeOrder([node('centre', 'x', null), node('centre', 'y', null)]);
  expect(rows.map(({ depth }) => depth)).toEqual([0, 0]);
});
