import { businessDayAt, instantOf } from '../../../calendar/local-time.ts';
import { giveNumber } from '../../../offline/give-number.ts';
import { tidied } from '../../../offline/reserve.ts';
import { ok } from '../../../result.ts';
import { decide } from '../../decide.ts';
import type { Hall } from '../../hall.ts';
import type { ActionKind } from './actions.ts';
import { kioskRules, trueRules, type ModelRules } from './history.ts';
import { withEvents, type PlantedFault } from './planted-faults.ts';

const withKiosk = (changed: Partial<typeof kioskRules>): ModelRules => ({
  ...trueRules,
  kiosk: { ...kioskRules, ...changed },
});

const endOf = ({ day, configuration }: Hall): number =>
  day === null ? Infinity : instantOf(configuration.timeZone, day, 24 * 60) - 1;

const spells: readonly ActionKind[] = ['issue, answer lost', 'lease', 'sync', 'duplicate', 'late arrival'];
const overnight: readonly ActionKind[] = [
  ...(['issue', 'issue, request lost', 'lease', 'lease', 'evening', 'cut', 'heal'] as const),
  ...(['open next day', 'night', 'sync', 'close day'] as const),
];

/** Wrong variants of what a kiosk does by itself, and of what the server lends it. */
export const plantedKioskFaults: Readonly<Record<string, PlantedFault>> = {
  'a day forgets what was lent ahead for it': {
    breaks: /I1|I8/,
    rules: withEvents((event) => (event.type === 'day-opened' ? { ...event, lent: [] } : event)),
    kinds: overnight,
  },
  'what is lent ahead is lent today as well': {
    breaks: /I1/,
    rules: {
      ...trueRules,
      decide: (hall, envelope, now) =>
        decide(envelope.command.type === 'grant-range' ? { ...hall, lentAhead: [] } : hall, envelope, now),
    },
    kinds: overnight,
  },
  'a number is taken in before its day has begun': {
    breaks: /I8/,
    rules: {
      ...trueRules,
      decide: (hall, envelope, now) =>
        decide(hall, envelope, envelope.command.type === 'adopt-offline' ? Math.min(now, endOf(hall)) : now),
    },
    kinds: overnight,
  },
  'a kiosk does not keep which number it gave last': {
    breaks: /I1/,
    rules: withKiosk({
      giveNumber: (reserve, ...rest) => {
        const outcome = giveNumber(reserve, ...rest);
        if (!outcome.ok) return outcome;
        const { given } = outcome.value;
        return ok({ given, reserve: { ...outcome.value.reserve, leases: reserve.leases, given: [given] } });
      },
    }),
    kinds: spells,
  },
  'a kiosk gives yesterday’s numbers today': {
    breaks: /I1|I8/,
    rules: withKiosk({
      giveNumber: (reserve, wish, circumstances) => {
        const day = businessDayAt('Asia/Ho_Chi_Minh', circumstances.now);
        const leases = reserve.leases.map((lease) => ({ ...lease, day }));
        return giveNumber({ ...reserve, leases }, wish, circumstances);
      },
    }),
    kinds: overnight,
  },
  'a kiosk decides a wish anew after a power cut': {
    breaks: /I1|I4|I8/,
    rules: withKiosk({
      giveNumber: (reserve, wish, circumstances) =>
        giveNumber(reserve, { ...wish, id: circumstances.newId }, circumstances),
    }),
    kinds: [...spells, 'restart'],
  },
  'a kiosk lets go of a number before the server has it': {
    breaks: /I8/,
    rules: withKiosk({ tidied: (reserve, day) => tidied({ ...reserve, given: [] }, day) }),
    kinds: spells,
  },
};
