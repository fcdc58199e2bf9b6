import type { Me } from '@sanh/contract';
import { expect, test } from 'vitest';
import type { ManagedNode } from './Manager.svelte.ts';
import { centreAskedIn } from './centre-asked.ts';

const nodeOf = (scope: ManagedNode['scope'], id: string): ManagedNode => ({
  ...{ scope, id, names: {}, parentId: null, centres: 1 },
});
const me: Me = {
  ...{ id: 'a', name: 'A', username: 'a' },
  roles: [{ role: 'clerk', centreIds: ['one', 'two'] }],
};
const none = new URLSearchParams();

test('a manager sees the centre that is chosen, and none while an agency is', () => {
  const node = nodeOf('centre', 'here');
  expect(centreAskedIn(none, { node, nodes: [node], me })).toBe('here');
  const agency = nodeOf('agency', 'above');
  expect(centreAskedIn(none, { node: agency, nodes: [agency], me })).toBeNull();
});

test('a clerk sees a centre where they work, and no other by writing it into the address', () => {
  const of = (params: URLSearchParams) => centreAskedIn(params, { node: null, nodes: [], me });
  expect([
    of(none),
    of(new URLSearchParams({ node: 'two' })),
    of(new URLSearchParams({ node: 'elsewhere' })),
  ]).toEqual([...['one', 'two', 'one']]);
});

test('a manager whose address names what they do not manage is taken for a clerk only where they work', () => {
  expect(centreAskedIn(none, { node: null, nodes: [nodeOf('centre', 'here')], me })).toBeNull();
  expect(centreAskedIn(none, { node: null, nodes: null, me })).toBeNull();
  const working = new URLSearchParams({ scope: 'centre', node: 'two' });
  expect(centreAskedIn(working, { node: null, nodes: [nodeOf('centre', 'here')], me })).toBe('two');
});
