import { isAfterMark } from '@sanh/domain';
import { describe, expect, it } from 'vitest';
import { hallViewOf, type HallView } from './hall-view.ts';
import { screenLayout } from './layout/screen-layout.ts';
import { HallDay, theCentre } from './testing/a-hall.ts';
import { voiceCallsOf } from './voice/voice-calls.ts';

const layoutOf = (zoneId: string | null) =>
  screenLayout(theCentre, { layoutId: null, zoneId, columns: null });

const viewOf = ({ hall, now }: HallDay, zoneId: string | null = null): HallView =>
  hallViewOf(hall, { centre: theCentre, layout: layoutOf(zoneId), now });

const standings = (day: HallDay): unknown[] => viewOf(day).services.map(({ standing }) => standing.kind);

describe('calls', () => {
  it('name the number, the counter, the service and the zone, newest first', () => {
    const day = new HallDay().issue('birth').issue('land').call('1').after(1000).call('5');
    expect(viewOf(day).calls).toMatchObject([
      {
        label: 'B-001',
        counterNumber: '5',
        service: 'Đất đai',
        zone: 'Giữa sảnh',
        times: 1,
        isCalling: true,
      },
      { label: 'A-001', counterNumber: '1', service: 'Hộ tịch', zone: 'Bên trái' },
    ]);
  });

  it('of one zone are only those to its counters, and the zone goes without saying', () => {
    const day = new HallDay().issue('birth').issue('land').call('1').call('5');
    expect(viewOf(day, 'middle').calls).toMatchObject([{ label: 'B-001', zone: '' }]);
  });

  it('of one moment stand in the order in which the voice says them', () => {
    const day = new HallDay().issue('birth').issue('land').call('5').call('1');
    const said = voiceCallsOf(day.hall, theCentre).toSorted((a, b) => (isAfterMark(a, b) ? -1 : 1));
    expect(viewOf(day).calls.map(({ label }) => label)).toEqual(said.map(({ label }) => label));
    expect(said.map(({ label }) => label)).toEqual(['B-001', 'A-001']);
  });

  it('repeated are calls of their own', () => {
    const day = new HallDay().issue('land').call('5');
    const [first] = viewOf(day).calls;
    const [again] = viewOf(day.after(5000).give({ type: 'recall', counterId: '5' })).calls;
    expect(again).toMatchObject({ label: 'B-001', times: 2 });
    expect(again?.key).not.toBe(first?.key);
  });

  it('are wanted until somebody comes, and half a minute in any case', () => {
    const day = new HallDay().issue('land').call('5').after(60_000);
    expect(viewOf(day).calls[0]?.isCalling).toBe(true);
    expect(viewOf(day.give({ type: 'start', counterId: '5' })).calls[0]?.isCalling).toBe(false);
  });

  it('say the way to the counter, and that somebody goes first', () => {
    const day = new HallDay().issue('land').call('5');
    expect(viewOf(day).calls[0]).toMatchObject({ direction: { way: 'left', floor: 2 }, isPriority: false });
  });

  it('that nobody has answered stay on the screen after any number of later ones', () => {
    const day = new HallDay().issue('land').call('5');
    for (let later = 0; later < 30; later += 1) {
      day.after(60_000).issue('birth').call('1').give({ type: 'start', counterId: '1' });
      day.give({ type: 'finish', counterId: '1' });
    }
    expect(
      viewOf(day)
        .calls.filter(({ isCalling }) => isCalling)
        .map(({ label }) => label),
    ).toContain('B-001');
  });

  it('in vain are listed as called but absent', () => {
    const day = new HallDay().issue('land').call('5').give({ type: 'no-show', counterId: '5' });
    expect([viewOf(day).missed, viewOf(day, 'left').missed]).toEqual([['B-001'], []]);
  });
});

describe('a service', () => {
  it('is free at once when a counter is idle and nobody waits', () => {
    const [birth] = viewOf(new HallDay()).services;
    expect(birth).toMatchObject({
      letter: 'A',
      name: 'Hộ tịch',
      waiting: 0,
      standing: { wait: { kind: 'now' } },
    });
  });

  it('says how many wait, and a range', () => {
    const day = new HallDay().issue('land').issue('land').issue('land').call('5');
    const land = viewOf(day).services[1];
    expect(land).toMatchObject({ waiting: 2, standing: { kind: 'wait', wait: { kind: 'range' } } });
  });

  it('is paused when all its counters are, until the first is back', () => {
    const day = new HallDay();
    const until = day.now + 900_000;
    day.give({ type: 'pause-counter', counterId: '5', reason: 'break', until });
    expect(viewOf(day).services[1]?.standing).toEqual({ kind: 'paused', until });
  });

  it('is not open yet while nobody sits at any of its counters', () => {
    expect(standings(new HallDay(['1']))).toEqual(['wait', 'unstaffed']);
  });

  it('gives no numbers when it is stopped, or the whole hall is', () => {
    const stop = (serviceId: string | null): HallDay =>
      new HallDay().give({ type: 'stop-issuing', serviceId, reason: 'power' });
    expect([standings(stop('birth')), standings(stop(null))]).toEqual([
      ['stopped', 'wait'],
      ['stopped', 'stopped'],
    ]);
  });

  it('of a zone is one that a counter there serves', () => {
    expect(viewOf(new HallDay(), 'left').services.map(({ id }) => id)).toEqual(['birth']);
  });
});

describe('notices', () => {
  const kinds = (day: HallDay): string[] => viewOf(day).notices.map(({ kind }) => kind);
  const dayAt = (date: string, minute: number): HallDay => {
    const day = new HallDay();
    day.now = HallDay.at(date, minute);
    return day;
  };

  it('tell when the hall closes, and of a holiday tomorrow with the next opening', () => {
    const day = new HallDay();
    expect(viewOf(day).notices).toEqual([
      { kind: 'closes', at: HallDay.at('2026-11-23', 1020) },
      {
        ...{ kind: 'day-off', at: HallDay.at('2026-11-24', 720), note: 'Ngày Văn hóa Việt Nam' },
        opens: HallDay.at('2026-11-25', 420),
      },
    ]);
  });

  it('tell at noon when work goes on', () => {
    expect(viewOf(dayAt('2026-11-23', 720)).notices[0]).toEqual({
      kind: 'break',
      until: HallDay.at('2026-11-23', 810),
    });
  });

  it('tell after closing time when the hall opens again', () => {
    expect(viewOf(dayAt('2026-11-23', 1030)).notices[0]).toEqual({
      kind: 'after-hours',
      opens: HallDay.at('2026-11-25', 420),
    });
  });

  it('begin with a stop of all numbers', () => {
    const day = new HallDay().give({ type: 'stop-issuing', serviceId: null, reason: 'power' });
    expect(kinds(day)[0]).toBe('issuing-stopped');
  });

  it('of the centre stand on their days, on the screens of their zones', () => {
    const notices = [
      { id: 'left', texts: { vi: 'Trái' }, zoneIds: ['left'], from: null, until: '2026-11-23' },
      { id: 'later', texts: { vi: 'Sau' }, zoneIds: [], from: '2026-11-24', until: '2026-11-24' },
    ];
    const written = (zoneId: string | null, date: string): unknown[] => {
      const { hall, now } = dayAt(date, 600);
      const view = hallViewOf(hall, { centre: { ...theCentre, notices }, layout: layoutOf(zoneId), now });
      return view.notices.flatMap((notice) => (notice.kind === 'written' ? [notice.texts['vi']] : []));
    };
    expect([written(null, '2026-11-23'), written('middle', '2026-11-23')]).toEqual([['Trái'], []]);
    expect([written('left', '2026-11-24'), written('left', '2026-11-25')]).toEqual([['Sau'], []]);
  });

  it('help those who missed their call', () => {
    const day = new HallDay().issue('land').call('5').give({ type: 'no-show', counterId: '5' });
    expect(kinds(day)).toContain('missed-help');
  });
});

it('a closed hall tells its hours for five days and its next opening', () => {
  const day = new HallDay().give({ type: 'close-day', policy: 'expire' });
  day.now = HallDay.at('2026-11-23', 1100);
  const { isOpen, days, opensAt } = viewOf(day);
  expect([isOpen, opensAt]).toEqual([false, HallDay.at('2026-11-25', 420)]);
  expect(days.map(({ intervals }) => intervals.length)).toEqual([2, 0, 2, 2, 2]);
  expect(days[1]?.note).toBe('Ngày Văn hóa Việt Nam');
});

describe('counters', () => {
  it('at which nobody is served are named, with the end of a pause', () => {
    const day = new HallDay(['5']);
    const until = day.now + 900_000;
    day.give({ type: 'pause-counter', counterId: '5', reason: 'break', until });
    expect(viewOf(day).away).toEqual({ paused: [{ number: '5', until }], closed: ['1'] });
    expect(viewOf(day, 'middle').away.closed).toEqual([]);
  });

  const deskOf = ({ hall, now }: HallDay) => {
    const [, counter] = theCentre.counters;
    const layout = { ...layoutOf(null), counter: counter ?? null };
    return hallViewOf(hall, { centre: theCentre, layout, now }).desk;
  };

  it('with a screen of their own say whom they call, whom they serve, and when nobody comes', () => {
    const day = new HallDay();
    expect(deskOf(day)).toEqual({ kind: 'free' });
    day.issue('land').call('5').give({ type: 'recall', counterId: '5' });
    expect(deskOf(day)).toMatchObject({ kind: 'calling', label: 'B-001', times: 2 });
    expect(deskOf(day.give({ type: 'start', counterId: '5' }))).toMatchObject({ kind: 'serving' });
    day.give({ type: 'finish', counterId: '5' });
    day.give({ type: 'pause-counter', counterId: '5', reason: 'break', until: null });
    expect(deskOf(day)).toEqual({ kind: 'paused', until: null });
    expect(deskOf(new HallDay(['1']))).toEqual({ kind: 'closed' });
  });
});

it('a break that has outrun its time has no end, wherever it is told', () => {
  const day = new HallDay().issue('land');
  day.give({ type: 'pause-counter', counterId: '5', reason: 'break', until: day.now + 60_000 });
  const counter = theCentre.counters.find(({ id }) => id === '5') ?? null;
  const view = hallViewOf(day.after(61_000).hall, {
    ...{ centre: theCentre, now: day.now },
    layout: { ...layoutOf(null), counter },
  });
  const ends = [view.away.paused[0]?.until, view.services[1]?.standing, view.desk];
  expect(ends).toEqual([null, { kind: 'paused', until: null }, { kind: 'paused', until: null }]);
});

it('an emergency stands over the hall until its time, whatever else goes on', () => {
  const day = new HallDay();
  day.give({ type: 'raise-emergency', texts: { vi: 'Mời rời sảnh.' }, until: day.now + 60_000 });
  expect(viewOf(day).emergency?.texts).toEqual({ vi: 'Mời rời sảnh.' });
  expect(viewOf(day.issue('land').call('5')).calls).toHaveLength(1);
  expect(viewOf(day.after(60_000)).emergency).toBeNull();
});
