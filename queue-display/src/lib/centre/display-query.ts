/** What the address of a display says, e.g. `?centre=phuong-tay-nha-trang&layout=sanh-1&lang=en`. */
export interface DisplayQuery {
  readonly centreId: string | null;
  readonly zoneId: string | null;
  /** One of the layouts in the centre's configuration. */
  readonly layoutId: string | null;
  /** Services beside each other; null leaves it to their number. */
  readonly columns: number | null;
  readonly language: string | null;
  /** How the server names this screen in its list of screens. */
  readonly screenId: string | undefined;
}

export function displayQuery(search: URLSearchParams): DisplayQuery {
  const columns = Number(search.get('columns'));
  return {
    centreId: search.get('centre'),
    zoneId: search.get('zone'),
    layoutId: search.get('layout'),
    columns: Number.isInteger(columns) && columns >= 1 && columns <= 4 ? columns : null,
    language: search.get('lang'),
    screenId: search.get('screen') ?? undefined,
  };
}
