const key = 'sanh.kiosk.printer';

interface Address {
  readonly searchParams: Pick<URLSearchParams, 'get'>;
}

/** The printer named by `?printer=`, which the screen keeps, else the one it has kept. An empty `?printer=` means none. */
export function printerOfScreen({ searchParams }: Address): string | null {
  const named = searchParams.get('printer');
  if (named === '') localStorage.removeItem(key);
  else if (named !== null) localStorage.setItem(key, named);
  return localStorage.getItem(key);
}
