import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import { idFrom } from './id-from.ts';
import type { Centres, KnownCentre } from './centres.ts';
import { plannedDay, type DayStep } from './day-plan.ts';

export interface DayKeeper {
  /** Brings every hall to the day that the clock says. */
  check(): Promise<void>;
  stop(): void;
}

export interface DayKeeperOptions {
  readonly centres: Centres;
  readonly halls: Halls;
  readonly onTrouble: (error: unknown) => void;
  readonly clock?: () => number;
}

const everyMs = 30_000;

/**
 * Opens and closes business days by the calendar. Ids follow from centre, day and step, so that of several processes one
 * does it; a hall already brought there is not touched again.
 */
export function keepDay({ centres, halls, onTrouble, clock = Date.now }: DayKeeperOptions): DayKeeper {
  const reached = new Map<string, string>();

  const keep = async (centre: KnownCentre): Promise<void> => {
    const step = plannedDay(centre.configuration, clock());
    const key = JSON.stringify(step);
    if (step === null || reached.get(centre.id) === key) return;
    await bring(halls, centre, step);
    reached.set(centre.id, key);
  };

  const check = async (): Promise<void> => {
    for (const centre of centres.list()) await keep(centre).catch(onTrouble);
  };

  const timer = setInterval(() => void check(), everyMs);
  return { check, stop: () => clearInterval(timer) };
}

async function bring(halls: Halls, centre: KnownCentre, { type, day }: DayStep): Promise<void> {
  const { hall } = await halls.now(centre.id);
  if (type === 'open' ? hall.day === day : hall.phase !== 'open') return;
  const { configuration } = centre;
  const command =
    type === 'open'
      ? ({ type: 'open-day', day, configuration } as const)
      : ({ type: 'close-day', policy: hall.configuration.rules.closing } as const);
  const id = idFrom(centre.id, `${type}-day`, type === 'open' ? day : (hall.day ?? day));
  await halls.execute(centre.id, { id, by: { kind: 'system' }, command }).catch(doneByAnother);
}

const others: readonly string[] = [
  'COMMAND_ID_REUSED',
  'DAY_ALREADY_OPEN',
  'DAY_NOT_OPEN',
  'DAY_MUST_BE_LATER',
];

function doneByAnother(error: unknown): void {
  if (!(error instanceof AppError && others.includes(error.code))) throw error;
}
