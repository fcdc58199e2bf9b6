import { expect, test } from 'vitest';
import { isWithin, type Narrowing } from './narrowing.ts';

const birth = { fieldId: 'ho-tich', levels: ['commune'], audience: ['citizen'], agencies: [0, 2] };

test.each<[Narrowing, boolean]>([
  [{}, true],
  [{ field: 'ho-tich', level: 'commune', audience: 'citizen', agency: 2 }, true],
  [{ field: 'dat-dai' }, false],
  [{ level: 'province' }, false],
  [{ audience: 'business' }, false],
  [{ agency: 1 }, false],
])('a procedure lies in the part %o: %s', (part, isIn) => {
  expect(isWithin(birth, part)).toBe(isIn);
});
