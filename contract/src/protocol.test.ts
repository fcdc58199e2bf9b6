import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PROTOCOL_VERSION } from './protocol.ts';
import { routes } from './routes.ts';
import { wireSchemas } from './wire.ts';

/** Add a line for a new protocol version; change the last one only for what an older screen cannot misread. */
const fingerprints: Readonly<Record<number, string>> = {
  1: '7e92c3162f31fe61',
  2: '32b449a97524c1fb',
  3: '7a25f3d0c640a98e',
};

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function fingerprint(): string {
  const schemas = Object.entries(wireSchemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input' }),
  ]);
  const wire = { routes, schemas: Object.fromEntries(schemas) as object };
  return createHash('sha256').update(JSON.stringify(wire, sorted)).digest('hex').slice(0, 16);
}

test('the protocol version belongs to exactly this wire', () => {
  expect(fingerprint()).toBe(fingerprints[PROTOCOL_VERSION]);
});
