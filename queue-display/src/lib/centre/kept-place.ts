/** Where a display stands, as this machine knew it last: one that starts without its server has nothing else to go by. */
export interface Place {
  readonly centreId: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
}

const key = 'sanh.display.place';

export function keptPlace(storage: Pick<Storage, 'getItem'> = localStorage): Place | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Place> | null;
    return typeof kept?.centreId === 'string'
      ? { centreId: kept.centreId, zoneId: kept.zoneId ?? null, layoutId: kept.layoutId ?? null }
      : null;
  } catch {
    return null;
  }
}

export function keepPlace(
  { centreId, zoneId, layoutId }: Place,
  storage: Pick<Storage, 'setItem'> = localStorage,
): void {
  storage.setItem(key, JSON.stringify({ centreId, zoneId, layoutId }));
}
