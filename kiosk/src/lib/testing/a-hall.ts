import type { CentreView } from '@sanh/contract';
import {
  decide,
  emptyHall,
  evolve,
  type Hall,
  type HallCommand,
  type HallConfiguration,
  type HallRules,
} from '@sanh/domain';

/** Monday, 08:00 in Viet Nam. */
export const mondayMorning = Date.UTC(2026, 10, 23, 1);

const aSeries = (id: string) => ({
  ...{ id, prefix: id.toUpperCase(), width: 3, first: 1, offlineFrom: 700, last: 999 },
});
const aService = (id: string, seriesId: string, dailyLimit: number | null = null) => ({
  ...{ id, seriesId, dailyLimit, typicalMs: { p50: 600_000, p90: 1_200_000 } },
});
const rules: HallRules = {
  noShow: { minimumCalls: 1, minimumMs: 0 },
  ...{ undoWithinMs: 0, parkAtMostMs: 0, appointmentLeadMs: 0, issueBeforeOpeningMs: 0 },
  ...{ alwaysOpen: false, closing: 'expire' },
};

const configuration: HallConfiguration = {
  ...{ version: 1, timeZone: 'Asia/Ho_Chi_Minh', priorityClasses: [] },
  series: [aSeries('a'), aSeries('b'), aSeries('c')],
  services: [aService('civil', 'a'), aService('land', 'b'), aService('land-desk', 'c', 1)],
  counters: ['civil', 'land', 'land-desk'].map((service, index) => ({
    ...{ id: String(index + 1), zoneId: 'hall' },
    profile: { tiers: [[service]], rule: { kind: 'longest-wait' } },
  })),
  calendar: {
    weekly: {
      mon: [
        { fromMinute: 420, toMinute: 690 },
        { fromMinute: 810, toMinute: 1020 },
      ],
    },
    exceptions: [],
  },
  rules,
};

/** A hall of three services with a counter each, on a Monday, after these commands. */
export function aHall(...commands: readonly HallCommand[]): Hall {
  const open = { type: 'open-day', day: '2026-11-23', configuration } as const;
  return [open, ...commands].reduce(
    (hall, command, index) => given(hall, command, String(index)),
    emptyHall('c'),
  );
}

/** The hall after one more command of a manager. */
export function given(hall: Hall, command: HallCommand, id: string, at = mondayMorning): Hall {
  const clerk = 'counterId' in command ? `clerk-of-${command.counterId}` : 'clerk';
  const by = { kind: 'staff', id: clerk, isManager: true } as const;
  const decision = decide(hall, { id, by, command }, at);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce(
    (before, event) => evolve(before, { version: before.version + 1, at, event }),
    hall,
  );
}

export const takes = (serviceId: string): HallCommand => ({
  ...{ type: 'issue', serviceId, channel: 'kiosk', language: 'vi' },
  ...{ priorityClassId: null, procedureCode: null, appointmentAt: null },
});

const service = (id: string, letter: string, fieldIds: readonly string[]) => ({
  ...{ id, letter, fieldIds, names: { vi: id }, shortNames: { vi: id } },
  ...{ isGuidance: false, onePerPerson: null, takesAppointments: id === 'land' },
});

export const aCentre: CentreView = {
  ...{ id: 'c', kind: 'commune', names: { vi: 'Nha Trang' }, version: 1, address: { vi: '' }, hotline: null },
  ...{
    timeZone: 'Asia/Ho_Chi_Minh',
    isDemo: false,
    publicUrl: null,
    priorityClasses: [],
    languages: ['vi'],
    printers: [],
  },
  voice: {
    ...{ isOn: false, region: 'north', pack: null, templates: {}, tickets: 'digits' },
    speaksTicketLanguage: false,
    rules: { budgetMs: 45_000, gapMs: 600, times: 1 },
    hours: { quiet: [], volume: [] },
  },
  countsOpenings: false,
  zones: [{ id: 'hall', names: { vi: 'Sảnh' }, direction: { vi: '' } }],
  services: [
    service('civil', 'A', ['ho-tich']),
    service('land', 'B', ['dat-dai']),
    service('land-desk', 'C', ['dat-dai', 'moi-truong']),
  ],
  counters: ['1', '2', '3'].map((id) => ({
    id,
    number: id,
    names: { vi: id },
    zoneId: 'hall',
    direction: null,
  })),
  displays: [],
  notices: [],
  ratings: {
    ...{ levels: ['very-satisfied', 'satisfied', 'dissatisfied'], needsReason: true },
    reasons: [{ id: 'wait', names: { vi: 'Chờ lâu' }, levels: ['dissatisfied'] }],
    ...{ isUnboundTaken: true, isFeedbackTaken: true },
  },
};
