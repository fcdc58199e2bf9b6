import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantedFaults } from './testing/model/planted-faults.ts';
import { plantedKioskFaults } from './testing/model/planted-kiosk-faults.ts';
import { aScript, faultsOf } from './testing/model/run-history.ts';

test.each(Object.entries({ ...plantedFaults, ...plantedKioskFaults }))(
  'the model finds out when %s',
  (_, { breaks, rules, kinds }) => {
    const found = fc.check(
      fc.property(aScript(kinds), (script) => !faultsOf(script, rules).some((fault) => breaks.test(fault))),
      { numRuns: 3000, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  },
);
