import type { DeviceReport, DiskState, PrinterState, ScannerState, SoundState } from '@sanh/contract';

/** What the parts of this machine last said; whoever works with a part says how it is. */
class DeviceParts {
  printer = $state<PrinterState>('unknown');
  scanner = $state<ScannerState>('unknown');
  sound = $state<SoundState>('unknown');
  disk = $state<DiskState>('unknown');
  numbersHeld = $state(0);
  mediaBroken = $state(0);
}

export const deviceParts = new DeviceParts();

/** How much this browser keeps, and whether it may throw it away; null where it does not say. */
export async function readStorage(): Promise<NonNullable<DeviceReport['storage']> | null> {
  // Without TLS there is no storage manager.
  const { storage } = navigator as { storage?: StorageManager };
  if (storage === undefined) return null;
  const [{ usage = 0, quota = 0 }, isPersisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, granted: quota, isPersisted };
}
