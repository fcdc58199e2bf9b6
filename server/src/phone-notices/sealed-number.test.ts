import { expect, test } from 'vitest';
import { keyFor } from '../start/secret.ts';
import { createSealedNumbers } from './sealed-number.ts';

const numbers = createSealedNumbers((purpose) => keyFor(purpose, 'only for tests'));
const ticket = { centreId: 'c', ticketId: '2026-11-23.A-001' };
const number = '+84912345678';

test('a sealed number opens for its own ticket and for nothing else', () => {
  const sealed = numbers.seal(ticket, number);
  expect(numbers.open(ticket, sealed)).toBe(number);
  expect(numbers.open({ ...ticket, ticketId: '2026-11-23.A-002' }, sealed)).toBeNull();
  expect(numbers.open({ ...ticket, ticketId: '2026-11-24.A-001' }, sealed)).toBeNull();
  expect(numbers.open({ ...ticket, centreId: 'd' }, sealed)).toBeNull();
  const other = createSealedNumbers((purpose) => keyFor(purpose, 'another secret'));
  expect(other.open(ticket, sealed)).toBeNull();
});

test('what was changed or cut opens for nobody', () => {
  const bytes = Buffer.from(numbers.seal(ticket, number), 'base64url');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    expect(numbers.open(ticket, changed.toString('base64url'))).toBeNull();
    expect(numbers.open(ticket, bytes.subarray(0, index).toString('base64url'))).toBeNull();
  }
});

test('the same number looks the same at its ticket, and otherwise at every other', () => {
  expect(numbers.seal(ticket, number)).toBe(numbers.seal(ticket, number));
  const elsewhere = numbers.seal({ ...ticket, ticketId: '2026-11-23.A-002' }, number);
  expect(elsewhere).not.toBe(numbers.seal(ticket, number));
  expect(Buffer.from(elsewhere, 'base64url').toString('latin1')).not.toContain('912345678');
});
