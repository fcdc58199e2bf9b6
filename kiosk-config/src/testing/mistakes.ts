import { mistakeCodes, type MistakeCode } from '../check/mistake.ts';
import {
  aBoard,
  aCentreFile,
  aCounter,
  aDayOff,
  aField,
  aNotice,
  aPrinter,
  aReason,
  aSeries,
  aService,
  aZone,
} from './a-centre.ts';

/** A mistake in words, the place in the file that is overwritten, with what, and how it must be reported. */
type Row = readonly [mistake: string, at: string, value: unknown, code: MistakeCode, path: string];

const band = (from: number, to: number) => ({ from, to });
const printerHost = 'printers.0.transport.host';
const printerAt = 'printers[0].transport';
const overDesk = (counter: number) => ({ id: 'q', name: { vi: 'q', en: 'q' }, kind: 'counter', counter });
const gatewayUrl = '$.phoneNotices.webhook.url';
const unsafe = (url: string) => ({ webhook: { url } });
const monday = 'opening.weekly.mon';
const holiday = 'opening.exceptions.1';
const counter1 = 'counters.0';
const counter2 = 'counters.1';
const hoursOnDayOff = { ...aDayOff('2026-09-02'), hours: ['07:00-11:30'] };
const endedNotice = { ...aNotice('x'), from: '2026-12-02', until: '2026-12-01' };
const twoTiers = [['ho-tich', 'nhan-ket-qua'], ['ho-tich']];

export const mistakes: readonly Row[] = [
  ['no hotline', 'hotline', undefined, 'VALUE_MISSING', '$.hotline'],
  ['a hotline that is a number', 'hotline', 1022, 'VALUE_OF_WRONG_KIND', '$.hotline'],
  ['an unknown kind of centre', 'kind', 'district', 'VALUE_NOT_ALLOWED', '$.kind'],
  ['an unknown time zone', 'timeZone', 'Asia/Nha_Trang', 'VALUE_NOT_ALLOWED', '$.timeZone'],
  ['hours not written as hours', monday, ['7h-11h30'], 'VALUE_NOT_ALLOWED', '$.opening.weekly.mon[0]'],
  [
    'an unknown rule',
    `${counter1}.profile.rule.kind`,
    'lot',
    'VALUE_NOT_ALLOWED',
    '$.counters[0].profile.rule.kind',
  ],
  ['a misspelt key', 'hotlne', '1022', 'UNKNOWN_KEY', '$.hotlne'],
  ['a zone twice', 'zones.1', aZone('sanh'), 'ID_TWICE', '$.zones[1].id'],
  ['a printer twice', 'printers.1', aPrinter('kiosk-1'), 'ID_TWICE', '$.printers[1].id'],
  ['a display twice', 'displays.1', aBoard('sanh-lon'), 'ID_TWICE', '$.displays[1].id'],
  ['a display of no zone', 'displays.0.zones', ['tang-2'], 'UNKNOWN_ZONE', '$.displays[0].zones[0]'],
  ['a display of no counter', 'displays.0', overDesk(9), 'UNKNOWN_COUNTER', '$.displays[0].counter'],
  ['screen 3 of 2', 'displays.0.part', { screen: 3, of: 2 }, 'VALUE_NOT_ALLOWED', '$.displays[0].part'],
  ['five columns', 'displays.0.columns', 5, 'VALUE_NOT_ALLOWED', '$.displays[0].columns'],
  ['a roll nobody sells', 'printers.0.paperMm', 76, 'VALUE_NOT_ALLOWED', '$.printers[0].paperMm'],
  ['dots that are no bytes', 'printers.0.dots', 380, 'VALUE_NOT_ALLOWED', '$.printers[0].dots'],
  ['an address for a host', printerHost, 'http://10.0.0.5:9100/', 'VALUE_NOT_ALLOWED', `$.${printerAt}.host`],
  ['a gateway without https', 'phoneNotices', unsafe('http://10.0.0.5/sms'), 'VALUE_NOT_ALLOWED', gatewayUrl],
  [
    'a name that only begins as ours',
    'phoneNotices',
    unsafe('http://localhost.x.vn/'),
    'VALUE_NOT_ALLOWED',
    gatewayUrl,
  ],
  ['a prefix twice', 'series.2', aSeries('x', 'A'), 'PREFIX_TWICE', '$.series[2].prefix'],
  ['a number twice', counter2, aCounter(1, [['ho-tich']]), 'COUNTER_NUMBER_TWICE', '$.counters[1].number'],
  ['a date twice', holiday, aDayOff('2026-11-24'), 'DATE_TWICE', '$.opening.exceptions[1].date'],
  ['an unknown series', 'services.0.series', 'z', 'UNKNOWN_SERIES', '$.services[0].series'],
  ['an unknown field', 'fields', [], 'UNKNOWN_FIELD', '$.services[0].fields[0]'],
  [
    'an unknown service',
    counter2,
    aCounter(2, [['x']]),
    'UNKNOWN_SERVICE',
    '$.counters[1].profile.tiers[0][0]',
  ],
  ['an unknown zone', 'zones.0', aZone('tang-2'), 'UNKNOWN_ZONE', '$.counters[0].zone'],
  [
    'a field in two',
    'fields.1',
    aField('x', ['chung-thuc']),
    'FIELD_GATHERED_TWICE',
    '$.fields[1].catalogue[0]',
  ],
  ['two tiers', counter1, aCounter(1, twoTiers), 'SERVICE_IN_TWO_TIERS', '$.counters[0].profile.tiers[1][0]'],
  ['nobody serving', 'services.2', aService('x', 'n', []), 'SERVICE_WITHOUT_COUNTER', '$.services[2].id'],
  ['numbers reversed', 'series.0.server', band(9, 1), 'NUMBERS_REVERSED', '$.series[0].server'],
  ['numbers that overlap', 'series.0.server', band(1, 700), 'NUMBERS_OVERLAP', '$.series[0].offline'],
  [
    'a gap before the band',
    'series.0.offline',
    band(800, 999),
    'OFFLINE_BAND_OUTSIDE',
    '$.series[0].offline',
  ],
  ['a band too wide', 'series.0.offline', band(700, 1099), 'OFFLINE_BAND_OUTSIDE', '$.series[0].offline'],
  ['hours reversed', monday, ['17:00-07:00'], 'HOURS_REVERSED', '$.opening.weekly.mon[0]'],
  ['hours that overlap', monday, ['07:00-12:00', '11:30-17:00'], 'HOURS_OVERLAP', '$.opening.weekly.mon[1]'],
  [
    'a notice for no zone',
    'notices.0',
    { ...aNotice('x'), zones: ['y'] },
    'UNKNOWN_ZONE',
    '$.notices[0].zones[0]',
  ],
  [
    'a notice too long to read',
    'notices.0',
    aNotice('x', 'a'.repeat(201)),
    'VALUE_NOT_ALLOWED',
    '$.notices[0].text.vi',
  ],
  ['a notice that ends before it begins', 'notices.0', endedNotice, 'DAYS_REVERSED', '$.notices[0].until'],
  ['hours on a day off', holiday, hoursOnDayOff, 'HOURS_ON_DAY_OFF', '$.opening.exceptions[1].hours'],
  [
    'a slow median',
    'services.0.typicalMinutes.p50',
    20,
    'TYPICAL_TIMES_REVERSED',
    '$.services[0].typicalMinutes',
  ],
  [
    'a satisfied level of another scale',
    'ratings.satisfied',
    ['satisfied', 'neutral'],
    'LEVEL_NOT_IN_SCALE',
    '$.ratings.satisfied[1]',
  ],
  [
    'a reason for a level of another scale',
    'ratings.reasons.1',
    aReason('x', ['very-dissatisfied']),
    'LEVEL_NOT_IN_SCALE',
    '$.ratings.reasons[1].levels[0]',
  ],
  ['a reason twice', 'ratings.reasons.1', aReason('cho-lau'), 'ID_TWICE', '$.ratings.reasons[1].id'],
  ['a scale of two', 'ratings.levels', 2, 'VALUE_NOT_ALLOWED', '$.ratings.levels'],
];

export const unreportedCodes = mistakeCodes.filter((code) => !mistakes.some((row) => row[3] === code));

/** A valid centre file with one place overwritten; a list grows when `at` names the index after its last entry. */
export function centreWith(at: string, value: unknown): object {
  const centre = aCentreFile();
  const keys = at.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<object>((node, key) => Reflect.get(node, key) as object, centre);
  Reflect.set(parent, last, value);
  return centre;
}
