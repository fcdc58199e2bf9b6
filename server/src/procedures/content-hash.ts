import { createHash } from 'node:crypto';
import type { Procedure } from '@sanh/domain';

/** The same for the same content, whatever the order of its keys; any change gives another. */
export const contentHashOf = (procedure: Procedure): string =>
  createHash('sha256').update(JSON.stringify(procedure, inOrder)).digest('hex');

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
