import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActionKind } from '../hall/testing/model/actions.ts';
import { aScript, faultsOf } from '../hall/testing/model/run-history.ts';

/** `OFFLINE_HISTORIES=1000000 npx vitest run domain/src/offline/model.test.ts` for a million. */
const histories = Number(process.env['OFFLINE_HISTORIES'] ?? 20_000);

const spells: readonly ActionKind[] = [
  ...(['issue', 'issue', 'issue', 'issue', 'issue', 'issue, answer lost', 'issue, request lost'] as const),
  ...([
    'late arrival',
    'restart',
    'restart',
    'lease',
    'lease',
    'lease',
    'cut',
    'cut',
    'cut',
    'heal',
  ] as const),
  ...(['sync', 'sync', 'sync', 'wipe', 'misdate', 'duplicate', 'proceed', 'no-show', 'publish'] as const),
  ...(['evening', 'night', 'open next day', 'close day'] as const),
];

test(
  'kiosks that lose the network, their power, their clock or their disk never give a number twice nor lose one they gave',
  () => {
    fc.assert(
      fc.property(aScript(spells, 60), (script) => {
        expect(faultsOf(script)).toEqual([]);
      }),
      { numRuns: histories },
    );
  },
  120_000 + histories * 10,
);
