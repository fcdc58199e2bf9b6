interface Address {
  readonly searchParams: Pick<URLSearchParams, 'get'>;
}

const key = 'sanh.kiosk.centre';

/** The centre named by `?centre=`, else the one this screen was told before. An empty `?centre=` asks anew. */
export function centreOfScreen(address: Address): string | null {
  const named = address.searchParams.get('centre');
  if (named === null) return localStorage.getItem(key);
  if (named === '') localStorage.removeItem(key);
  return named === '' ? null : named;
}

export function keepCentreOfScreen(centreId: string): void {
  localStorage.setItem(key, centreId);
}

export function forgetCentreOfScreen(): void {
  localStorage.removeItem(key);
}
