import type { AppointmentView } from '@sanh/contract';

/** Monday, 09:00 in Viet Nam. */
const at = Date.UTC(2026, 10, 23, 2);

export const anAppointment = (changes: Partial<AppointmentView> = {}): AppointmentView => ({
  ...{ code: 'CHWV9H3F', centreId: 'c', centre: { vi: 'Nha Trang' }, address: { vi: 'Số 1' } },
  ...{ timeZone: 'Asia/Ho_Chi_Minh', serviceId: 'land', service: { vi: 'Đất đai' }, procedureCode: null },
  ...{ at, from: at - 1_800_000, until: at + 900_000, state: 'booked', label: null },
  ...{ arrival: { kind: 'due', until: at + 900_000 }, url: 'https://sanh.test/a', now: at },
  ...changes,
});
