import { expect, test } from 'vitest';
import { aCentre } from '#lib/testing/a-hall.ts';
import { ChosenCentre } from './ChosenCentre.svelte.ts';

/** A server that knows the centre in these versions, one answer after the other, the last for ever. */
function aServer(...versions: readonly number[]) {
  let asked = 0;
  return {
    centres: () => Promise.resolve([]),
    centre: () => Promise.resolve({ ...aCentre, version: versions[asked++] ?? versions.at(-1) ?? 0 }),
  };
}

test('a centre that comes as old as before changes nothing: whoever looks would ask for it again', async () => {
  const chosen = new ChosenCentre(aServer(1));
  await chosen.load(aCentre.id);
  const before = chosen.state;
  await chosen.renew(2);
  expect(chosen.state).toBe(before);
});

test('a newer one is taken', async () => {
  const chosen = new ChosenCentre(aServer(1, 2));
  await chosen.load(aCentre.id);
  await chosen.renew(2);
  expect(chosen.centre?.version).toBe(2);
});

test('what comes after another centre was chosen is not taken for it', async () => {
  const chosen = new ChosenCentre(aServer(1, 2, 1));
  await chosen.load(aCentre.id);
  const late = chosen.renew(2);
  await chosen.load('another');
  await late;
  expect(chosen.centre?.version).toBe(1);
});
