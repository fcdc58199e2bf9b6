import type { Names, StatisticsNodes } from '@sanh/contract';
import type { StaffScope } from '@sanh/db';
import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';
import { isAtLeast, roleAt } from '../staff/access.ts';
import type { Principal } from '../staff/principal.ts';
import { agencyNode, centreNode, countedCentre, type CountedCentre, type StatisticsNode } from './node-of.ts';
import type { RollUpTree } from './roll-up.ts';

/** The centres of an installation with the agencies above them, as figures are rolled up and asked for. */
export function treeOf(centres: readonly KnownCentre[]): RollUpTree {
  const agencies = new Map<string, CountedCentre[]>();
  const counted = centres.map((centre) => {
    const own = countedCentre(centre);
    for (const id of centre.agencyIds) agencies.set(id, [...(agencies.get(id) ?? []), own]);
    return own;
  });
  return { centres: counted, agencies };
}

export interface NodeName {
  readonly scope: StaffScope;
  readonly id: string;
}

export interface OpenedNode extends StatisticsNode {
  readonly names: Names;
  readonly known: readonly KnownCentre[];
  /** One step down the tree; none below a centre. */
  readonly children: readonly (StatisticsNode & Pick<OpenedNode, 'names'>)[];
}

const below = (centres: readonly KnownCentre[], { scope, id }: NodeName): readonly KnownCentre[] =>
  centres.filter((centre) => (scope === 'centre' ? centre.id === id : centre.agencyIds.includes(id)));

/**
 * Whether somebody manages a node. Whoever manages the one centre of an agency does not manage the agency: another centre may
 * come under it tomorrow. Throws UNKNOWN_NODE where there is none.
 */
export function manages(
  centres: readonly KnownCentre[],
  principal: Pick<Principal, 'assignments'>,
  name: NodeName,
): boolean {
  const [first] = below(centres, name);
  if (first === undefined) throw new AppError('UNKNOWN_NODE');
  if (name.scope === 'centre') return isAtLeast(roleAt(principal, first), 'manager');
  const upToIt = first.agencyIds.slice(0, first.agencyIds.indexOf(name.id) + 1);
  return isAtLeast(roleAt(principal, { id: '', agencyIds: upToIt }), 'manager');
}

/** Throws UNKNOWN_NODE. */
export function openNode(centres: readonly KnownCentre[], { scope, id }: NodeName): OpenedNode {
  const known = below(centres, { scope, id });
  const [first] = known;
  if (first === undefined) throw new AppError('UNKNOWN_NODE');
  if (scope === 'centre')
    return { ...centreNode(countedCentre(first)), names: first.view.names, known, children: [] };
  const node = agencyNode(id, known.map(countedCentre));
  return { ...node, names: agencyNames(first, id), known, children: childrenOf(known, id) };
}

const agencyNames = ({ centre }: KnownCentre, id: string): OpenedNode['names'] =>
  centre.agencies.find((agency) => agency.id === id)?.name ?? { vi: id, en: id };

function childrenOf(known: readonly KnownCentre[], id: string): OpenedNode['children'] {
  const childAgencyOf = ({ agencyIds }: KnownCentre): string | undefined =>
    agencyIds[agencyIds.indexOf(id) + 1];
  const byAgency = Map.groupBy(known, childAgencyOf);
  return [...byAgency].flatMap(([child, members]) => {
    const [first] = members;
    if (child === undefined || first === undefined)
      return members.map((one) => ({ ...centreNode(countedCentre(one)), names: one.view.names }));
    return [{ ...agencyNode(child, members.map(countedCentre)), names: agencyNames(first, child) }];
  });
}

/** The nodes somebody manages whole, each with the one above it that is managed too; the highest first. */
export function managedNodes(centres: readonly KnownCentre[], principal: Principal): StatisticsNodes {
  const parents = new Map<string, NodeName & { readonly parent: string | null }>();
  for (const { agencyIds, id } of centres) {
    agencyIds.forEach((agency, depth) => {
      parents.set(`agency ${agency}`, { scope: 'agency', id: agency, parent: agencyIds[depth - 1] ?? null });
    });
    parents.set(`centre ${id}`, { scope: 'centre', id, parent: agencyIds.at(-1) ?? null });
  }
  const managed = [...parents.values()].filter((name) => manages(centres, principal, name));
  const agencies = new Set(managed.filter(({ scope }) => scope === 'agency').map(({ id }) => id));
  return managed.map(({ scope, id, parent }) => {
    const { names, known } = openNode(centres, { scope, id });
    const parentId = parent !== null && agencies.has(parent) ? parent : null;
    return { scope, id, names, parentId, centres: known.length };
  });
}
