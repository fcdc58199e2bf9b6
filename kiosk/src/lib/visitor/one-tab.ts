const patienceMs = 1000;

/** Whether this tab is the only one of its browser, for as long as it lives. The one before it may still be going. */
export function isOnlyTab(): Promise<boolean> {
  const locks = (navigator as { locks?: LockManager }).locks;
  // Where the page is not secure there are no locks: then it counts as alone.
  if (locks === undefined) return Promise.resolve(true);
  const signal = AbortSignal.timeout(patienceMs);
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request('sanh.kiosk.visit', { signal }, hold).catch(() => resolve(false));
  });
}
