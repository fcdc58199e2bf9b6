import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comesBefore, countBefore, noPlaces, placeAt, placesOf, withoutPlace, withPlace } from './places.ts';
import type { Place } from './places.ts';

const aPlace = fc.record({ id: fc.integer({ min: 0, max: 999 }).map(String), rank: fc.nat(50) });
const aStep = fc.record({ place: aPlace, joins: fc.boolean() });

test('places in chunks behave as one sorted list', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 400, size: 'max' }), (steps) => {
      let places = noPlaces;
      let model: Place[] = [];
      for (const { place, joins } of steps) {
        const known = model.find((other) => other.id === place.id);
        if (joins && known === undefined) {
          places = withPlace(places, place);
          model = [...model, place].sort((a, b) => (comesBefore(a, b) ? -1 : 1));
        } else if (!joins) {
          places = withoutPlace(places, known ?? place);
          model = model.filter((other) => other !== known);
        }
      }
      expect([...placesOf(places)]).toEqual(model);
      expect(places.length).toBe(model.length);
      expect(places.chunks.every((chunk) => chunk.length > 0 && chunk.length <= 64)).toBe(true);
      for (const index of [0, 70, model.length - 1]) {
        if (index >= 0) expect(placeAt(places, index)).toEqual(model[index]);
        const place = model[index];
        if (place !== undefined) expect(countBefore(places, place)).toBe(index);
      }
    }),
    { numRuns: 150 },
  );
});
