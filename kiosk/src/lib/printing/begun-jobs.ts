/** The jobs of the person at this kiosk that have been sent to a printer, so that a reload does not send them again. */
export interface BegunJobs {
  has(jobId: string): boolean;
  add(jobId: string): void;
  clear(): void;
}

const key = 'sanh.kiosk.printing';

export function storedJobs(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): BegunJobs {
  const read = (): readonly string[] => storage.getItem(key)?.split(' ') ?? [];
  return {
    has: (jobId) => read().includes(jobId),
    add: (jobId) => storage.setItem(key, [...read(), jobId].join(' ')),
    clear: () => storage.removeItem(key),
  };
}
