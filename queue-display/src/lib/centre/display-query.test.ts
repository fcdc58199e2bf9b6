import { expect, it } from 'vitest';
import { displayQuery } from './display-query.ts';

it('an address without anything leaves everything open', () => {
  expect(displayQuery(new URLSearchParams())).toEqual({
    ...{ centreId: null, zoneId: null, layoutId: null, columns: null, language: null, screenId: undefined },
  });
});

it.each(['0', '5', '2.5', 'many', ''])('columns=%s counts as not said', (columns) => {
  expect(displayQuery(new URLSearchParams({ columns })).columns).toBeNull();
});

it('an address may name centre, zone, layout, columns, language and screen', () => {
  const search = new URLSearchParams('centre=a&zone=b&layout=c&columns=4&lang=en&screen=hall-1');
  expect(displayQuery(search)).toEqual({
    ...{ centreId: 'a', zoneId: 'b', layoutId: 'c', columns: 4, language: 'en', screenId: 'hall-1' },
  });
});
