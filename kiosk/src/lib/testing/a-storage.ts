import type { IntentionStorage } from '#lib/take-number/stored-intention.ts';

export function aStorage(): IntentionStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
    settle: () => Promise.resolve(),
  };
}
