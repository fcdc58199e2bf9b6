import type { CentreView } from '@sanh/contract';
import {
  decide,
  emptyHall,
  evolve,
  instantOf,
  type Hall,
  type HallCommand,
  type HallConfiguration,
  type OpeningCalendar,
} from '@sanh/domain';

const timeZone = 'Asia/Ho_Chi_Minh';
const officeHours = [
  { fromMinute: 420, toMinute: 690 },
  { fromMinute: 810, toMinute: 1020 },
];

const theCalendar: OpeningCalendar = {
  weekly: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
  exceptions: [{ date: '2026-11-24', kind: 'off', note: 'Ngày Văn hóa Việt Nam' }],
};

const typicalMs = { p50: 600_000, p90: 1_200_000 };
const rule = { kind: 'longest-wait' } as const;

const configuration: HallConfiguration = {
  ...{ version: 1, timeZone, priorityClasses: [], calendar: theCalendar },
  series: ['a', 'b'].map((id) => ({
    ...{ id, prefix: id.toUpperCase(), width: 3, first: 1, offlineFrom: 800, last: 999 },
  })),
  services: [
    { id: 'birth', seriesId: 'a', typicalMs, dailyLimit: null },
    { id: 'land', seriesId: 'b', typicalMs, dailyLimit: null },
  ],
  counters: [
    { id: '1', zoneId: 'left', profile: { tiers: [['birth']], rule } },
    { id: '5', zoneId: 'middle', profile: { tiers: [['land']], rule } },
  ],
  rules: {
    noShow: { minimumCalls: 1, minimumMs: 0 },
    ...{ undoWithinMs: 300_000, parkAtMostMs: 3_600_000, appointmentLeadMs: 0 },
    ...{ issueBeforeOpeningMs: 900_000, alwaysOpen: false, closing: 'expire' },
  },
};

export const theCentre: CentreView = {
  ...{ id: 'centre', kind: 'commune', names: { vi: 'Trung tâm' }, version: 1, address: { vi: '' } },
  ...{
    hotline: null,
    timeZone,
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
  ratings: {
    ...{ levels: ['very-satisfied', 'satisfied', 'dissatisfied'], needsReason: true },
    reasons: [{ id: 'wait', names: { vi: 'Chờ lâu' }, levels: ['dissatisfied'] }],
    ...{ isUnboundTaken: true, isFeedbackTaken: true },
  },
  zones: [
    { id: 'left', names: { vi: 'Bên trái' }, direction: { vi: '' } },
    { id: 'middle', names: { vi: 'Giữa sảnh' }, direction: { vi: '' } },
  ],
  services: [
    {
      id: 'birth',
      letter: 'A',
      names: { vi: 'Hộ tịch, chứng thực' },
      shortNames: { vi: 'Hộ tịch' },
      fieldIds: [],
      isGuidance: false,
      onePerPerson: null,
      takesAppointments: false,
    },
    {
      id: 'land',
      letter: 'B',
      names: { vi: 'Đất đai' },
      shortNames: { vi: 'Đất đai' },
      fieldIds: [],
      isGuidance: false,
      onePerPerson: null,
      takesAppointments: false,
    },
  ],
  counters: [
    { id: '1', number: '1', names: { vi: 'Hộ tịch' }, zoneId: 'left', direction: null },
    {
      id: '5',
      number: '5',
      names: { vi: 'Đất đai' },
      zoneId: 'middle',
      direction: { way: 'left', floor: 2 },
    },
  ],
  displays: [],
  notices: [],
};

/** A Monday at 09:00 with the day open; tomorrow is a holiday. */
export class HallDay {
  hall: Hall = emptyHall('centre');
  now = HallDay.at('2026-11-23', 9 * 60);
  #commands = 0;

  constructor(staffed: readonly string[] = ['1', '5']) {
    this.give({ type: 'open-day', day: '2026-11-23', configuration });
    for (const counterId of staffed) this.give({ type: 'open-counter', counterId });
  }

  static at(day: string, minute: number): number {
    return instantOf(timeZone, day, minute);
  }

  give(command: HallCommand): this {
    const by = { kind: 'staff', id: 'clerk', isManager: true } as const;
    const sender = 'counterId' in command ? { ...by, id: command.counterId } : by;
    const decision = decide(this.hall, { id: `command-${++this.#commands}`, by: sender, command }, this.now);
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusal.code}`);
    for (const event of decision.value) {
      this.hall = evolve(this.hall, { version: this.hall.version + 1, at: this.now, event });
    }
    return this;
  }

  issue(serviceId: string): this {
    const request = { priorityClassId: null, procedureCode: null, language: 'vi', appointmentAt: null };
    return this.give({ type: 'issue', serviceId, channel: 'kiosk', ...request });
  }

  call(counterId: string): this {
    return this.give({ type: 'call-next', counterId, finishCurrent: true });
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }
}
