import type { Names } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Dimension } from '@sanh/domain';
import type { OpenedNode } from './organisation.ts';
import type { Sums } from './sums.ts';

export type NameOf = (dimension: Dimension, value: string) => Names | null;

/** Names for the groups of an answer. Where centres name the same service or reason differently, the first one's name stands. */
export async function namesOf(sql: Sql, node: OpenedNode, sums: Sums): Promise<NameOf> {
  const valuesOf = (dimension: Dimension): string[] => [...(sums.get(dimension)?.keys() ?? [])];
  const [clerks, procedures] = await Promise.all([
    sql<{ id: string; name: string }[]>`select id, name from staff_user where id = any(${valuesOf('clerk')})`,
    sql<{ id: string; name: string }[]>`
      select code as id, name from procedure where code = any(${valuesOf('procedure')})`,
  ]);
  const configured = new Map<string, Names>();
  for (const { view, centre } of node.known.toReversed()) {
    for (const { id, names } of view.services) configured.set(`service ${id}`, names);
    for (const { id, names } of view.counters) configured.set(`counter ${id}`, names);
    for (const { id, name } of centre.ratings.reasons) configured.set(`reason ${id}`, name);
  }
  // A person and a catalogue record have one name, in whatever language the page is.
  for (const { id, name } of clerks) configured.set(`clerk ${id}`, { vi: name, en: name });
  for (const { id, name } of procedures) configured.set(`procedure ${id}`, { vi: name, en: name });
  return (dimension, value) => configured.get(`${dimension} ${value}`) ?? null;
}
