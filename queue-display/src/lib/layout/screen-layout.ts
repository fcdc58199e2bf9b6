import type { BoardLayout, CentreView, CounterView } from '@sanh/contract';
import type { DisplayQuery } from '#lib/centre/display-query.ts';

/** What this screen shows of its centre, from its layout or, without one, from its zone. */
export interface ScreenLayout {
  /** Null: the whole hall. */
  readonly zoneIds: readonly string[] | null;
  readonly columns: number | null;
  readonly part: BoardLayout['part'];
  /** The one counter that a small screen over a desk shows. */
  readonly counter: CounterView | null;
  /** It may be the voice of `voiceZone`, or, where that is null, of every zone without a screen of its own. */
  readonly speaks: boolean;
  readonly voiceZone: string | null;
}

/** A layout that the configuration has dropped since is the board of the zone. */
export function screenLayout(
  { displays, counters, zones }: Pick<CentreView, 'displays' | 'counters' | 'zones'>,
  { layoutId, zoneId, columns }: Pick<DisplayQuery, 'layoutId' | 'zoneId' | 'columns'>,
): ScreenLayout {
  const layout = displays.find(({ id }) => id === layoutId);
  if (layout?.kind === 'counter') {
    const counter = counters.find(({ id }) => id === layout.counterId) ?? null;
    if (counter !== null) return ofCounter(counter, layout.speaks);
  }
  const isBoard = layout?.kind === 'board';
  const named = isBoard && layout.zoneIds.length > 0 ? layout.zoneIds : zoneId === null ? [] : [zoneId];
  const zoneIds = named.filter((id) => zones.some((zone) => zone.id === id));
  return {
    zoneIds: zoneIds.length === 0 ? null : zoneIds,
    columns: (isBoard ? layout.columns : null) ?? columns,
    part: isBoard ? layout.part : null,
    counter: null,
    speaks: isBoard ? layout.speaks : true,
    voiceZone: zoneIds.length === 1 ? (zoneIds[0] ?? null) : null,
  };
}

const ofCounter = (counter: CounterView, speaks: boolean): ScreenLayout => ({
  ...{ zoneIds: [counter.zoneId], columns: null, part: null },
  ...{ counter, speaks, voiceZone: counter.zoneId },
});

export const isOnScreen = ({ zoneIds }: Pick<ScreenLayout, 'zoneIds'>, zoneId: string | undefined): boolean =>
  zoneIds === null || (zoneId !== undefined && zoneIds.includes(zoneId));

/** The share of a list that falls to one of several screens, in parts of nearly equal size; together they show all of it. */
export function shareOf<T>(list: readonly T[], part: BoardLayout['part']): readonly T[] {
  if (part === null) return list;
  const upTo = (screens: number): number => Math.round((list.length * screens) / part.of);
  return list.slice(upTo(part.screen - 1), upTo(part.screen));
}
