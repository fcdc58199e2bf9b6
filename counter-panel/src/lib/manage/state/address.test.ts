import { expect, test } from 'vitest';
import {
  feedbackAskedIn,
  isBackwards,
  lastDays,
  legsAskedIn,
  placeIn,
  queryOf,
  rangeIn,
  ratingsAskedIn,
  thisMonth,
} from './address.ts';

const today = '2026-11-28';
const params = (query: string): URLSearchParams => new URLSearchParams(query);

test('an address without days is about the last thirty, today counted', () => {
  expect(rangeIn(params(''), today)).toEqual({ from: '2026-10-30', to: today });
});

test('half a range and days that are none count as no range', () => {
  for (const query of ['from=2026-11-01', 'from=2026-13-45&to=2026-11-02', 'from=x&to=y'])
    expect(rangeIn(params(query), today)).toEqual(lastDays(30, today));
});

test('a backwards range stays as it was written, and is known as such', () => {
  const range = rangeIn(params('from=2026-11-20&to=2026-11-02'), today);
  expect(range).toEqual({ from: '2026-11-20', to: '2026-11-02' });
  expect(isBackwards(range)).toBe(true);
});

test('this month begins on its first day', () => {
  expect(thisMonth(today)).toEqual({ from: '2026-11-01', to: today });
});

test('a place that an address does not name whole is none', () => {
  expect(placeIn(params('scope=centre'))).toBeNull();
  expect(placeIn(params('scope=country&node=vn'))).toBeNull();
  expect(placeIn(params('scope=agency&node=vn'))).toEqual({ scope: 'agency', nodeId: 'vn' });
});

test('what a list is asked by is read from the address, and words that nobody knows are left out', () => {
  expect(legsAskedIn(params('figure=wait&target=missed&hour=08&weekday=mon&service=dat-dai'))).toEqual({
    ...{ figure: 'wait', target: 'missed', hour: '08', weekday: 'mon', service: 'dat-dai' },
  });
  expect(legsAskedIn(params('figure=evil&target=x&hour=25&weekday=noday'))).toMatchObject({ figure: 'legs' });
  expect(ratingsAskedIn(params('level=neutral&binding=bound&withComment=1&clerk=a'))).toMatchObject({
    ...{ level: 'neutral', binding: 'bound', withComment: '1', clerk: 'a' },
  });
});

test('feedback is asked about by an address that says so, in states and kinds that there are', () => {
  expect(feedbackAskedIn(params('state=new'))).toBeNull();
  expect(feedbackAskedIn(params('about=feedback&state=acted&kind=complaint'))).toEqual({
    ...{ about: 'feedback', state: 'acted', kind: 'complaint' },
  });
  expect(feedbackAskedIn(params('about=feedback&state=burnt&kind=praise'))).toEqual({ about: 'feedback' });
  expect(ratingsAskedIn(params('state=new&rating=abc'))).toMatchObject({ state: 'new', rating: 'abc' });
});

test('an address that was written is read again as the same place and days', () => {
  const place = { scope: 'centre', nodeId: 'phuong-tay-nha-trang' } as const;
  const range = { from: '2026-11-02', to: '2026-11-20' };
  const written = params(queryOf(place, range, { service: 'dat-dai', target: undefined }));
  expect([placeIn(written), rangeIn(written, today)]).toEqual([place, range]);
  expect([...written.keys()]).toEqual(['scope', 'node', 'from', 'to', 'service']);
});
