/** One tab at a time. Where the page is not secure there are no locks: then the disk's own order has to do. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? work() : locks.request(`sanh.kiosk.${name}`, work);
}
