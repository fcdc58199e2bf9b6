import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aStorage } from '#lib/testing/a-storage.ts';
import type { KeptText, VisitDisk } from './visit-disk.ts';
import { VisitStorage } from './VisitStorage.ts';

const key = 'sanh.kiosk.intention';

/** A disk in memory, which a test may let refuse or fall silent. */
class AVisitDisk implements VisitDisk {
  readonly kept = new Map<string, KeptText>();
  trouble: 'none' | 'full' | 'silent' = 'none';

  async all(): Promise<ReadonlyMap<string, KeptText>> {
    await this.#answer();
    return new Map(this.kept);
  }

  async put(at: string, kept: KeptText): Promise<void> {
    await this.#answer();
    this.kept.set(at, kept);
  }

  async remove(at: string): Promise<void> {
    await this.#answer();
    this.kept.delete(at);
  }

  #answer(): Promise<void> {
    if (this.trouble === 'full') return Promise.reject(new DOMException('', 'QuotaExceededError'));
    return this.trouble === 'silent' ? new Promise(() => undefined) : Promise.resolve();
  }
}

let disk: AVisitDisk;
const yes = Promise.resolve(true);
const aTab = (tab = aStorage(), isKept = yes): VisitStorage => new VisitStorage(tab, disk, isKept);

beforeEach(() => {
  vi.useFakeTimers();
  disk = new AVisitDisk();
});
afterEach(() => vi.useRealTimers());

describe('what a visit must know again', () => {
  it('lies on the disk once it has settled, and is there after a power cut', async () => {
    const before = aTab();
    before.setItem(key, 'B-017');
    await before.settle();
    const after = aTab();
    await after.recover();
    expect(after.getItem(key)).toBe('B-017');
  });

  it('is off the disk when the visit ends', async () => {
    const storage = aTab();
    storage.setItem(key, 'B-017');
    storage.removeItem(key);
    await storage.settle();
    expect(disk.kept.size).toBe(0);
  });

  it('is not brought back by a reload that came before the disk had forgotten it', async () => {
    const tab = aStorage();
    const before = aTab(tab);
    await before.recover();
    before.setItem(key, 'B-017');
    await before.settle();
    disk.trouble = 'full';
    before.removeItem(key);
    await before.settle();
    disk.trouble = 'none';
    const reloaded = aTab(tab);
    await reloaded.recover();
    await vi.advanceTimersByTimeAsync(0);
    expect([reloaded.getItem(key), disk.kept.size]).toEqual([null, 0]);
  });

  it('is gone after ten minutes without power, whichever way the clock went', async () => {
    for (const keptAt of [Date.now() - 10 * 60_000, Date.now() + 10 * 60_000]) {
      disk.kept.set(key, { text: 'B-017', keptAt });
      const after = aTab();
      await after.recover();
      await after.settle();
      expect([after.getItem(key), disk.kept.size]).toEqual([null, 0]);
    }
  });

  it('of another tab is neither read nor written', async () => {
    disk.kept.set(key, { text: 'B-017', keptAt: Date.now() });
    const second = aTab(aStorage(), Promise.resolve(false));
    await second.recover();
    expect(second.getItem(key)).toBeNull();
    second.setItem(key, 'B-018');
    await second.settle();
    expect(disk.kept.get(key)?.text).toBe('B-017');
  });

  it.each(['full', 'silent'] as const)('is kept in the tab alone when the disk is %s', async (trouble) => {
    disk.trouble = trouble;
    const storage = aTab();
    storage.setItem(key, 'B-017');
    const settled = storage.settle();
    await vi.advanceTimersByTimeAsync(500);
    await settled;
    expect(storage.getItem(key)).toBe('B-017');
  });
});
