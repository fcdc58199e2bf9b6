import { expect, it } from 'vitest';
import { anAppointment } from '../testing/an-appointment.ts';
import { standingOf } from './arrival-words.ts';

const { at } = anAppointment();
const early = { kind: 'too-early', from: at - 1_800_000 } as const;

it.each([
  ['due', {}],
  ['soon', { arrival: early, now: at - 3_600_000 }],
  ['another-day', { arrival: early, now: at - 86_400_000 }],
  ['late', { arrival: { kind: 'late' } }],
  ['past', { arrival: { kind: 'past' } }],
  ['past', { arrival: { kind: 'past' }, state: 'arrived' }],
  ['arrived', { state: 'arrived', label: 'B-001' }],
  ['cancelled', { state: 'cancelled', arrival: early }],
  ['elsewhere', { centreId: 'another' }],
] as const)('an appointment is said to be %s', (standing, changes) => {
  expect(standingOf(anAppointment(changes), 'c')).toBe(standing);
});
