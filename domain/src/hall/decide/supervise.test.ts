import { describe, expect, test } from 'vitest';
import type { CounterProfile } from '../configuration.ts';
import { checkInvariants } from '../invariants.ts';
import { aCounter, aService, minutes } from '../testing/a-configuration.ts';
import {
  aCalledTicket,
  aHallDay,
  aServingTicket,
  aWaitingTicket,
  type HallDay,
} from '../testing/a-hall-day.ts';

const reason = 'overload';
const move = { type: 'move-waiting', from: 'birth', to: 'land', reason } as const;
const profileOf = (...tiers: string[][]): CounterProfile => ({ tiers, rule: { kind: 'longest-wait' } });
const change = (counterId: string, ...tiers: string[][]) =>
  ({ type: 'change-profile', counterId, profile: profileOf(...tiers) }) as const;
const isSound = (day: HallDay): void => expect(checkInvariants(day.hall, day.log)).toEqual([]);

describe('people who are moved to another service', () => {
  test('keep their number, their waiting time and their place among those who wait there', () => {
    const day = aHallDay();
    const first = aWaitingTicket(day);
    aWaitingTicket(day, { serviceId: 'land' });
    aWaitingTicket(day);
    const { queuedAt, leg } = day.ticket(first);
    day.after(minutes(5)).done(move);
    expect(day.ticket(first)).toMatchObject({ serviceId: 'land', line: 'service:land', queuedAt, leg });
    expect(day.callsOf('3')).toEqual(['A-001', 'B-001', 'A-002']);
    isSound(day);
  });

  test('keep their priority and their claim to come first', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    aWaitingTicket(day, { priorityClassId: 'elderly' });
    day.done(move);
    expect(day.callsOf('3')).toEqual(['A-002', 'A-001']);
  });

  test('are those in the line: who is at a counter, parked or waits for one counter alone stays', () => {
    const day = aHallDay();
    const personal = aServingTicket(day);
    day.done({
      ...{ type: 'transfer', counterId: '1', to: { kind: 'counter', counterId: '2' }, reason },
      ...{ placement: 'last', comeBack: false },
    });
    const served = aServingTicket(day);
    const waiting = aWaitingTicket(day);
    day.done(move);
    const services = [personal, served, waiting].map((id) => day.ticket(id).serviceId);
    expect(services).toEqual(['birth', 'birth', 'land']);
    isSound(day);
  });

  test('cannot be given back to the line they left by undoing the call before', () => {
    const day = aHallDay();
    const ticketId = aCalledTicket(day);
    day.done({ type: 'requeue', counterId: '1', reason, placement: 'last' });
    day.done(move);
    expect(day.answer({ type: 'undo', counterId: '1' })).toBe('CHANGED_MEANWHILE');
    expect(day.ticket(ticketId).serviceId).toBe('land');
  });

  test.each([
    ['without a reason', { ...move, reason: ' ' }, 'REASON_NEEDED'],
    ['from a service that is not there', { ...move, from: 'tax' }, 'UNKNOWN_SERVICE'],
    ['to a service that is not there', { ...move, to: 'tax' }, 'UNKNOWN_SERVICE'],
    ['to where they are', { ...move, to: 'birth' }, 'SAME_PLACE'],
    ['when there are none', { ...move, from: 'land', to: 'birth' }, 'NOBODY_WAITING'],
    ['to a service that no counter serves', { ...move, to: 'rare' }, 'SERVICE_CLOSED'],
  ] as const)('are not moved %s', (_, command, code) => {
    const day = aHallDay({
      services: ['birth', 'land', 'rare'].map((id) => aService(id, { seriesId: id === 'land' ? 'b' : 'a' })),
    });
    aWaitingTicket(day);
    const before = day.hall;
    expect(day.answer(command)).toBe(code);
    expect(day.hall).toBe(before);
  });

  test('are not moved to a service that is closed', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    day.done({ type: 'stop-issuing', serviceId: 'land', reason });
    expect(day.answer(move)).toBe('SERVICE_CLOSED');
  });
});

describe('another profile for a counter', () => {
  test('is what it calls by at once, and what a number may be taken for', () => {
    const day = aHallDay({ counters: [aCounter('1', ['birth'])] }, ['1']);
    expect(day.answer(change('1', ['land'], ['birth']))).toBe('profile-changed');
    aWaitingTicket(day);
    aWaitingTicket(day, { serviceId: 'land' });
    expect(day.callsOf('1')).toEqual(['B-001', 'A-001']);
    isSound(day);
  });

  test('names a service once, however often it is sent', () => {
    const day = aHallDay();
    day.done(change('1', ['birth', 'birth'], ['birth', 'land']));
    expect(day.hall.configuration.counters[0]?.profile.tiers).toEqual([['birth'], ['land']]);
    aWaitingTicket(day);
    expect(day.callsOf('1')).toEqual(['A-001']);
  });

  test('leaves the ticket in hand where it is', () => {
    const day = aHallDay();
    aServingTicket(day);
    day.done(change('1', ['land']));
    expect(day.answer({ type: 'finish', counterId: '1' })).toBe('leg-finished');
    isSound(day);
  });

  test('is gone when the next configuration is published', () => {
    const day = aHallDay();
    const { configuration } = day.hall;
    day.done(change('1', ['land']));
    day.done({ type: 'publish-configuration', configuration: { ...configuration, version: 2 } });
    expect(day.hall.configuration.counters).toEqual(configuration.counters);
  });

  test.each([
    ['a counter that is not there', change('9', ['birth']), 'UNKNOWN_COUNTER'],
    ['a service that is not there', change('1', ['tax']), 'UNKNOWN_SERVICE'],
    ['nothing to serve', change('1', []), 'UNKNOWN_SERVICE'],
  ] as const)('is refused for %s', (_, command, code) => {
    const day = aHallDay();
    expect(day.answer(command)).toBe(code);
  });

  test('is refused while somebody waits whom no counter would serve any more', () => {
    const day = aHallDay({ counters: [aCounter('1', ['birth']), aCounter('3', ['land'])] }, ['1', '3']);
    aWaitingTicket(day);
    expect(day.give(change('1', ['land']))).toMatchObject({
      refusal: { code: 'NO_COUNTER_LEFT', facts: { serviceId: 'birth' } },
    });
    day.done(move);
    expect(day.answer(change('1', ['land']))).toBe('profile-changed');
  });
});
