import { decide } from '../../hall/decide.ts';
import type { HallEvent } from '../../hall/event.ts';
import { evolve } from '../../hall/evolve.ts';
import type { ActionKind } from '../../hall/testing/model/actions.ts';
import type { Attendance, ObservedDay, Outside } from '../observed-day.ts';
import type { ReplayRules } from '../replay.ts';

/** A wrong way to take a day apart or to live it again; the baseline must come out otherwise than the log. */
export interface PlantedFault {
  readonly day?: (day: ObservedDay) => ObservedDay;
  readonly rules?: ReplayRules;
  readonly kinds?: readonly ActionKind[];
}

const withoutOutside = (is: (one: Outside) => boolean) => (day: ObservedDay) => ({
  ...day,
  outside: day.outside.filter((one) => !is(one)),
});
const withoutCommand = (type: string) =>
  withoutOutside((one) => one.kind === 'given' && one.command.type === type);
const withoutRecorded = (type: HallEvent['type']) =>
  withoutOutside((one) => one.kind === 'recorded' && one.event.type === type);

const withAttendances = (change: (one: Attendance) => Attendance) => (day: ObservedDay) => ({
  ...day,
  attendances: new Map([...day.attendances].map(([key, one]) => [key, change(one)])),
});

const withDecided = (change: (event: HallEvent) => HallEvent): ReplayRules => ({
  evolve,
  decide: (...asked) => {
    const decision = decide(...asked);
    return decision.ok ? { ok: true, value: decision.value.map(change) } : decision;
  },
});

const calls: readonly ActionKind[] = ['issue', 'issue', 'issue', 'call next', 'finish', 'proceed', 'proceed'];

export const plantedFaults: Readonly<Record<string, PlantedFault>> = {
  'clerks call as soon as they can': { day: (day) => ({ ...day, gaps: new Map() }) },
  'a gap that something else ended is taken for a call': {
    day: (day) => ({
      ...day,
      gaps: new Map(
        [...day.gaps].map(([id, gaps]) => [
          id,
          gaps.map((gap) => ({ ...gap, order: Math.floor(gap.order) })),
        ]),
      ),
    }),
  },
  'what happens at the same time happens in any order': {
    day: (day) => ({
      ...day,
      outside: day.outside.map((one) => ({ ...one, order: one.order === 0 ? 0 : 1e9 })),
    }),
  },
  'turns are not kept': {
    rules: withDecided((event) => (event.type === 'ticket-called' ? { ...event, turns: [] } : event)),
    kinds: calls,
  },
  'nobody has priority any more': {
    rules: {
      decide,
      evolve: (hall, recorded) =>
        evolve(
          hall,
          recorded.event.type === 'ticket-issued'
            ? {
                ...recorded,
                event: { ...recorded.event, ticket: { ...recorded.event.ticket, priority: null } },
              }
            : recorded,
        ),
    },
    kinds: calls,
  },
  'numbers that clerks chose are forgotten': {
    day: withoutOutside(({ kind }) => kind === 'chosen'),
    kinds: ['issue', 'issue', 'call by name', 'finish', 'proceed'],
  },
  'whoever comes without a ticket takes no time': {
    day: withoutOutside(({ kind }) => kind === 'walk-in'),
  },
  'cancelled numbers are called': { day: withoutCommand('cancel') },
  'numbers on hold are called': { day: withoutCommand('hold') },
  'claims that are found wrong keep their place': { day: withoutCommand('change-priority') },
  'people who are moved stay where they were': {
    day: withoutCommand('move-waiting'),
    kinds: ['issue', 'issue', 'move waiting', 'proceed', 'proceed'],
  },
  'nobody comes back from parking': {
    day: withAttendances(({ steps }) => ({ steps: steps.map((step) => ({ ...step, then: null })) })),
  },
  'transfers end the visit': {
    day: withAttendances(({ steps }) => ({
      steps: steps.map((step) =>
        step.command.type === 'transfer'
          ? { ...step, command: { type: 'finish', counterId: step.command.counterId } }
          : step,
      ),
    })),
  },
  'a withdrawn call is served': {
    day: withAttendances(({ steps }) => ({
      steps: steps.filter(({ command }) => command.type !== 'uncall'),
    })),
  },
  'an undone step stays done': {
    day: withAttendances(({ steps }) => ({ steps: steps.filter(({ command }) => command.type !== 'undo') })),
  },
  'breaks are not taken': {
    day: withoutOutside((one) => one.kind === 'session' && one.wish.kind === 'paused'),
  },
  'changed profiles are not': { day: withoutRecorded('profile-changed') },
  'numbers given without the network are not there': { day: withoutRecorded('offline-ticket-adopted') },
  'numbers that were never printed are called': { day: withoutOutside(({ kind }) => kind === 'voided') },
};
