/** When a hall speaks and how loud, in minutes after midnight. */
export interface VoiceHours {
  /** Half-open; one that ends before it begins goes over midnight. */
  readonly quiet: readonly { readonly from: number; readonly to: number }[];
  /** From this minute on so loud, from 0 to 1; before the first of the day as after the last. */
  readonly volume: readonly { readonly from: number; readonly level: number }[];
}

/** How loud at this minute of the day, from 0 to 1; 0 is silence. */
export function volumeAt({ quiet, volume }: VoiceHours, minute: number): number {
  if (quiet.some((hours) => isWithin(hours, minute))) return 0;
  const steps = volume.toSorted((a, b) => a.from - b.from);
  return (steps.findLast(({ from }) => from <= minute) ?? steps.at(-1))?.level ?? 1;
}

const isWithin = ({ from, to }: { from: number; to: number }, minute: number): boolean =>
  from <= to ? minute >= from && minute < to : minute >= from || minute < to;
