import fc from 'fast-check';
import {
  acts,
  aModelConfiguration,
  letTheDayBegin,
  type Action,
  type ActionKind,
  type World,
} from './actions.ts';
import { History, trueRules, type ModelRules } from './history.ts';
import { ModelKiosk } from './kiosk.ts';
import { slipFaults } from './slip-faults.ts';

const often: readonly ActionKind[] = ['issue', 'proceed', 'proceed', 'sync', 'transfer', 'undo'];
const everything = [...often, ...often, ...(Object.keys(acts) as ActionKind[])];

/** A random day: its configuration, and its steps from all kinds or from those given. */
export const aScript = (kinds: readonly ActionKind[] = everything, most = 60) =>
  fc.record({
    seed: fc.nat(11),
    actions: fc.array(
      fc.record<Action>({
        kind: fc.constantFrom(...kinds),
        ...{ a: fc.nat(63), b: fc.nat(63), waitMs: fc.constantFrom(0, 1000, 20_000, 400_000) },
      }),
      { minLength: 5, maxLength: most, size: 'max' },
    ),
  });
export type Script = typeof aScript extends (...args: never[]) => fc.Arbitrary<infer S> ? S : never;

export function playedOut({ seed, actions }: Script, rules: ModelRules = trueRules): World {
  const history = new History(rules);
  const kiosks = ['kiosk-1', 'kiosk-2', 'kiosk-3'].map((id) => new ModelKiosk(history, id));
  const configuration = aModelConfiguration(1, seed);
  history.give({ type: 'open-day', day: '2026-11-23', configuration });
  for (const counterId of ['1', '2', '3']) history.give({ type: 'open-counter', counterId });
  for (const kiosk of kiosks) kiosk.lease(false);
  for (const { kind, a, b, waitMs } of actions) {
    history.now += waitMs;
    acts[kind]({ history, kiosks }, a, b);
  }
  letTheDayBegin({ history, kiosks });
  for (const kiosk of kiosks) kiosk.syncAll();
  return { history, kiosks };
}

/** Everything wrong with a history, also what is wrong with the slips in people's hands. */
export function faultsOf(script: Script, rules: ModelRules = trueRules): readonly string[] {
  try {
    const { history, kiosks } = playedOut(script, rules);
    const slips = kiosks.flatMap((kiosk) => kiosk.slips);
    return [...history.check(), ...slipFaults(history, slips)];
  } catch (error) {
    return [String(error)];
  }
}
