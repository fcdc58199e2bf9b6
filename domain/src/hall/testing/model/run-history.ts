import fc from 'fast-check';
import { acts, aModelConfiguration, type Action, type ActionKind, type World } from './actions.ts';
import { History, trueRules, type ModelRules } from './history.ts';
import { ModelKiosk } from './kiosk.ts';

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
  const kiosks = ['kiosk-1', 'kiosk-2'].map((id) => new ModelKiosk(history, id));
  const configuration = aModelConfiguration(1, seed);
  history.give({ type: 'open-day', day: '2026-11-23', configuration });
  for (const counterId of ['1', '2', '3']) history.give({ type: 'open-counter', counterId });
  for (const { kind, a, b, waitMs } of actions) {
    history.now += waitMs;
    acts[kind]({ history, kiosks }, a, b);
  }
  for (const kiosk of kiosks) kiosk.syncAll();
  return { history, kiosks };
}

/** Everything wrong with a history, also that a printed number did not arrive once. */
export function faultsOf(script: Script, rules: ModelRules = trueRules): readonly string[] {
  try {
    const { history, kiosks } = playedOut(script, rules);
    return [...history.check(), ...kiosks.flatMap((kiosk) => unkept(history, kiosk))];
  } catch (error) {
    return [String(error)];
  }
}

function unkept(history: History, kiosk: ModelKiosk): string[] {
  const arrived = new Map<string, number>();
  for (const { event } of history.log) {
    const id =
      event.type === 'ticket-issued' || event.type === 'offline-ticket-adopted' ? event.ticket.id : null;
    if (id !== null) arrived.set(id, (arrived.get(id) ?? 0) + 1);
    if (event.type === 'ticket-voided') arrived.set(event.ticketId, 0);
    if (event.type === 'offline-ticket-adopted' && event.irregular !== null) {
      arrived.set(event.ticket.id, 99);
    }
  }
  return kiosk.printed
    .filter(({ day, label }) => arrived.get(`${day}.${label}`) !== 1)
    .map(
      ({ day, label }) =>
        `I8: ${label} of ${day} arrived ${String(arrived.get(`${day}.${label}`) ?? 0)} times`,
    );
}
