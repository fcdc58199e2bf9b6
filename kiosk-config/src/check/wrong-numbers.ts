import type { Centre } from '../centre/centre.ts';
import type { SeriesEntry } from '../centre/services.ts';
import type { Mistake } from './mistake.ts';

export const wrongNumbers = (centre: Centre): Mistake[] => [
  ...centre.series.flatMap((series, index) => wrongSeries(series, ['series', index])),
  ...centre.services.flatMap(({ typicalMinutes: { p50, p90 } }, index): Mistake[] =>
    p50 <= p90
      ? []
      : [
          {
            code: 'TYPICAL_TIMES_REVERSED',
            path: ['services', index, 'typicalMinutes'],
            detail: `${p50} > ${p90}`,
          },
        ],
  ),
];

function wrongSeries({ server, offline, width }: SeriesEntry, path: Mistake['path']): Mistake[] {
  const reversed = (['server', 'offline'] as const).flatMap((band): Mistake[] => {
    const { from, to } = band === 'server' ? server : offline;
    return from <= to ? [] : [{ code: 'NUMBERS_REVERSED', path: [...path, band], detail: `${from} > ${to}` }];
  });
  if (reversed.length > 0) return reversed;
  const detail = `${server.from}-${server.to}, ${offline.from}-${offline.to}`;
  if (offline.from <= server.to && server.from <= offline.to)
    return [{ code: 'NUMBERS_OVERLAP', path: [...path, 'offline'], detail }];
  const isRightAfter = offline.from === server.to + 1;
  const fitsWidth = String(offline.to).length <= width;
  return isRightAfter && fitsWidth
    ? []
    : [{ code: 'OFFLINE_BAND_OUTSIDE', path: [...path, 'offline'], detail }];
}
