const key = 'sanh.kiosk.centre';

interface Address {
  readonly searchParams: Pick<URLSearchParams, 'get'>;
}

/** The centre named by `?centre=`, which the screen keeps, else the one it has kept. An empty `?centre=` asks anew. */
export function centreOfScreen({ searchParams }: Address): string | null {
  const named = searchParams.get('centre');
  if (named !== null) keepCentreOfScreen(named);
  return localStorage.getItem(key);
}

/** An empty id forgets the one that was kept. */
export function keepCentreOfScreen(centreId: string): void {
  if (centreId === '') localStorage.removeItem(key);
  else localStorage.setItem(key, centreId);
}
