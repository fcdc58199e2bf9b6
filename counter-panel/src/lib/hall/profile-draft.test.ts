import type { CounterProfile } from '@sanh/domain';
import { expect, test } from 'vitest';
import { turnOf, withTurn } from './profile-draft.ts';

const profile: CounterProfile = { tiers: [['land'], ['tax']], rule: { kind: 'longest-wait' } };

test.each([
  ['land', 'then', [['tax', 'land']]],
  ['tax', 'first', [['land', 'tax']]],
  ['tax', 'never', [['land']]],
  ['birth', 'first', [['land', 'birth'], ['tax']]],
  ['birth', 'then', [['land'], ['tax', 'birth']]],
] as const)('%s served %s makes the tiers %j', (service, turn, tiers) => {
  expect(withTurn(profile, service, turn).tiers).toEqual(tiers);
});

test('a service is told by the first tier, a later one, or none', () => {
  expect(['land', 'tax', 'birth'].map((id) => turnOf(profile, id))).toEqual(['first', 'then', 'never']);
});
