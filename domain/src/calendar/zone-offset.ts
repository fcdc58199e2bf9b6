export const dayMs = 86_400_000;

interface UtcDayOffsets {
  readonly beforeMs: number;
  readonly changesAtMs: number;
  readonly afterMs: number;
}

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  readonly days: Map<number, UtcDayOffsets>;
}

const rememberedDays = 1000;
const zones = new Map<string, Zone>();

/** Milliseconds to add to UTC for the local time of `timeZone` (IANA name) at `atMs`. Throws RangeError on an unknown zone. */
export function offsetAt(timeZone: string, atMs: number): number {
  const zone = zoneNamed(timeZone);
  const index = Math.floor(atMs / dayMs);
  const offsets = zone.days.get(index) ?? rememberDay(zone, index);
  return atMs < offsets.changesAtMs ? offsets.beforeMs : offsets.afterMs;
}

/** The first millisecond in `(fromMs, toMs]` whose offset differs from the one at `fromMs`; `toMs` must differ. */
export function firstOffsetChange(timeZone: string, fromMs: number, toMs: number): number {
  return firstChange((atMs) => offsetAt(timeZone, atMs), fromMs, toMs);
}

function zoneNamed(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { formatter, days: new Map<number, UtcDayOffsets>() };
  zones.set(timeZone, zone);
  return zone;
}

// No zone changes its offset twice within 24 hours, so the two ends of a UTC day tell whether to look inside.
function rememberDay({ formatter, days }: Zone, index: number): UtcDayOffsets {
  const fromMs = index * dayMs;
  const lastMs = fromMs + dayMs - 1;
  const offset = (atMs: number) => formattedOffset(formatter, atMs);
  const beforeMs = offset(fromMs);
  const afterMs = offset(lastMs);
  const changesAtMs = beforeMs === afterMs ? fromMs : firstChange(offset, fromMs, lastMs);
  const offsets = { beforeMs, changesAtMs, afterMs };
  if (days.size >= rememberedDays) days.clear();
  days.set(index, offsets);
  return offsets;
}

function firstChange(valueAt: (atMs: number) => number, fromMs: number, toMs: number): number {
  const first = valueAt(fromMs);
  let same = fromMs;
  let changed = toMs;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (valueAt(middle) === first) same = middle;
    else changed = middle;
  }
  return changed;
}

function formattedOffset(formatter: Intl.DateTimeFormat, atMs: number): number {
  const parts = formatter.formatToParts(atMs);
  const field = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const localMs = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  return localMs - Math.floor(atMs / 1000) * 1000;
}
