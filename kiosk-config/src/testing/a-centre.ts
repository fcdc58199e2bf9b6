/** A small valid centre as it would stand in a file, of one counter, one zone and two services. */
export const aCentreFile = () => ({
  version: 1,
  id: 'phuong-hoa',
  kind: 'commune',
  agencies: [{ id: 'vn', kind: 'country', name: both('Việt Nam') }],
  name: both('Trung tâm Phục vụ hành chính công phường Hoa'),
  title: both('Trung tâm Phục vụ hành chính công'),
  place: both('Phường Hoa'),
  address: both('Số 1 phố Hoa'),
  hotline: '1022',
  timeZone: 'Asia/Ho_Chi_Minh',
  languages: ['vi', 'en'],
  opening: {
    weekly: { mon: ['07:00-11:30', '13:30-17:00'] },
    exceptions: [aDayOff('2026-11-24')],
  },
  zones: [aZone('sanh')],
  fields: [aField('ho-tich', ['ho-tich', 'chung-thuc'])],
  series: [aSeries('a', 'A'), aSeries('n', 'N')],
  services: [aService('ho-tich', 'a', ['ho-tich']), aService('nhan-ket-qua', 'n', [])],
  counters: [aCounter(1, [['ho-tich'], ['nhan-ket-qua']])],
  priorityClasses: [{ id: 'cao-tuoi', name: both('Người cao tuổi') }],
  printers: [aPrinter('kiosk-1')],
  displays: [aBoard('sanh-lon')],
  notices: [],
  ratings: { levels: 3, reasons: [aReason('cho-lau')] },
  rules: {
    noShow: { minimumCalls: 2, minimumMinutes: 3 },
    undoSeconds: 60,
    parkMinutes: 45,
    appointmentLeadMinutes: 10,
    issueBeforeOpeningMinutes: 30,
    closing: 'expire',
  },
});

export const aZone = (id: string) => ({ id, name: both('Sảnh'), direction: both('Đi thẳng') });

export const aField = (id: string, catalogue: string[]) => ({ id, name: both(id), catalogue });

export const aPrinter = (id: string) => ({
  ...{ id, name: both('Kiosk 1'), paperMm: 80 },
  transport: { kind: 'network', host: '192.168.1.50' },
});

export const aBoard = (id: string) => ({ id, name: both('Bảng sảnh'), kind: 'board' });

export const aReason = (id: string, levels = ['dissatisfied']) => ({ id, name: both(id), levels });

export const aNotice = (id: string, vi = 'Mời lấy số.') => ({ id, text: { vi, en: 'Take a number.' } });

export const aDayOff = (date: string) => ({ date, kind: 'off', note: both('Nghỉ lễ') });

export const aSeries = (id: string, prefix: string) => ({
  id,
  prefix,
  width: 3,
  server: { from: 1, to: 699 },
  offline: { from: 700, to: 999 },
});

export const aService = (id: string, series: string, fields: string[]) => ({
  id,
  series,
  name: both(id),
  shortName: both(id),
  fields,
  typicalMinutes: { p50: 8, p90: 18 },
  dailyLimit: null,
});

export const aCounter = (number: number, tiers: string[][]) => ({
  number,
  zone: 'sanh',
  name: both('Hộ tịch'),
  profile: { tiers, rule: { kind: 'ratio', priority: 1, ordinary: 2 } },
});

function both(text: string) {
  return { vi: text, en: text };
}
