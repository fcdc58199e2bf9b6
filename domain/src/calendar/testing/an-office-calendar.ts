import type { OpeningCalendar } from '../opening-calendar.ts';

const officeHours = [
  { fromMinute: 7 * 60 + 30, toMinute: 11 * 60 + 30 },
  { fromMinute: 13 * 60, toMinute: 17 * 60 },
];

/** Monday to Friday 07:30-11:30 and 13:00-17:00, with the National Day break of 2026 and its swap Saturday. */
export function anOfficeCalendar(changes: Partial<OpeningCalendar> = {}): OpeningCalendar {
  return {
    weekly: { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours },
    exceptions: [
      { date: '2026-08-22', kind: 'work', note: 'Làm bù' },
      { date: '2026-08-31', kind: 'off', note: 'Hoán đổi' },
      { date: '2026-09-01', kind: 'off', note: 'Quốc khánh' },
      { date: '2026-09-02', kind: 'off', note: 'Quốc khánh' },
    ],
    ...changes,
  };
}
