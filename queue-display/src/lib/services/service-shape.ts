export interface ServiceShape {
  readonly columns: number;
  /** Each service is one wide line instead of a cell. */
  readonly isLines: boolean;
  /** Services on one page. */
  readonly holds: number;
}

const rowsOfCells = { upright: 4, lying: 2 };
const rowsOfLines = { upright: 8, lying: 4 };

/** How so many services stand: in the columns of the layout, or in as many as a screen takes without crowding. */
export function serviceShape(count: number, columns: number | null, isUpright: boolean): ServiceShape {
  const way = isUpright ? 'upright' : 'lying';
  if (columns !== null) {
    const isLines = columns <= (isUpright ? 1 : 2);
    return { columns, isLines, holds: columns * (isLines ? rowsOfLines : rowsOfCells)[way] };
  }
  if (isUpright) return { columns: Math.max(1, Math.min(3, count)), isLines: false, holds: 12 };
  const beside = count > 6 ? Math.min(6, Math.ceil(count / 2)) : count;
  return { columns: Math.max(1, beside), isLines: false, holds: 12 };
}
