import type {
  CentreNotice,
  CentreRatings,
  CentreView,
  CounterView,
  DisplayLayout,
  PrinterView,
  RatingScale,
} from '@sanh/contract';
import {
  dotsOf,
  toHallVoice,
  type Centre,
  type CounterEntry,
  type DisplayEntry,
  type NoticeEntry,
  type PrinterEntry,
  type RatingsEntry,
} from '@sanh/kiosk-config';
import { scaleOf } from '@sanh/domain';

/** What screens must know of the installation beside its centres. */
export interface Installation {
  readonly isDemo: boolean;
  /** As set; null where each asker's own address has to do. */
  readonly publicUrl: string | null;
}

/** The part of a configuration that screens show, in the words of the wire. */
export const toCentreView = (centre: Centre, { isDemo, publicUrl }: Installation): CentreView => ({
  id: centre.id,
  kind: centre.kind,
  names: centre.name,
  version: centre.version,
  address: centre.address,
  hotline: centre.hotline,
  timeZone: centre.timeZone,
  isDemo,
  publicUrl,
  zones: centre.zones.map(({ id, name, direction }) => ({ id, names: name, direction })),
  services: centre.services.map((service) => ({
    id: service.id,
    letter: centre.series.find(({ id }) => id === service.series)?.prefix ?? '',
    names: service.name,
    shortNames: service.shortName,
    fieldIds: catalogueFields(centre, service.fields),
    isGuidance: service.dossiers?.role === 'guidance',
    onePerPerson: service.onePerPerson ?? null,
    takesAppointments: service.appointments !== undefined,
  })),
  counters: centre.counters.map(toCounterView),
  priorityClasses: centre.priorityClasses.map(({ id, name }) => ({ id, names: name })),
  languages: centre.languages,
  countsOpenings: centre.countsOpenings,
  printers: centre.printers.map(toPrinterView),
  ratings: toCentreRatings(centre.ratings),
  voice: toHallVoice(centre.voice),
  displays: centre.displays.map(toDisplayLayout),
  notices: centre.notices.map(toNotice),
});

const toCounterView = ({ number, name, zone, direction }: CounterEntry): CounterView => ({
  ...{ id: String(number), number: String(number), names: name, zoneId: zone },
  direction: direction === undefined ? null : { way: direction.way, floor: direction.floor ?? null },
});

function toDisplayLayout(display: DisplayEntry): DisplayLayout {
  const { id, name: names, speaks } = display;
  if (display.kind === 'counter')
    return { id, names, speaks, kind: display.kind, counterId: String(display.counter) };
  const { kind, zones: zoneIds, columns = null, part = null } = display;
  return { id, names, speaks, kind, zoneIds, columns, part };
}

/** Levels, reasons and whether one must be given: what shows the faces. */
export const toRatingScale = ({ levels, reasons, needsReason }: RatingsEntry): RatingScale => ({
  ...{ levels: scaleOf(levels), needsReason },
  reasons: reasons.map(({ id, name, levels: at }) => ({ id, names: name, levels: at })),
});

const toCentreRatings = (ratings: RatingsEntry): CentreRatings => ({
  ...toRatingScale(ratings),
  isUnboundTaken: ratings.unbound !== null,
  isFeedbackTaken: ratings.feedback !== null,
});

const toNotice = ({ id, text, zones, from, until }: NoticeEntry): CentreNotice => ({
  ...{ id, texts: text, zoneIds: zones },
  ...{ from: from ?? null, until: until ?? null },
});

/** Procedures name fields of the national catalogue: those that the board's fields gather. */
const catalogueFields = (centre: Centre, boardFields: readonly string[]): readonly string[] =>
  centre.fields.filter(({ id }) => boardFields.includes(id)).flatMap(({ catalogue }) => catalogue);

function toPrinterView(printer: PrinterEntry): PrinterView {
  const { id, name, paperMm, cutter, transport } = printer;
  const view = { id, names: name, paperMm, dots: dotsOf(printer), cutter };
  if (transport.kind !== 'usb') return { ...view, transport: { kind: transport.kind } };
  const { vendorId = null, productId = null } = transport;
  return { ...view, transport: { kind: 'usb', vendorId, productId } };
}
