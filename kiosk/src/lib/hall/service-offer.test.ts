import { describe, expect, it } from 'vitest';
import { aCentre, aHall, mondayMorning, takes } from '#lib/testing/a-hall.ts';
import { addressForProcedure, serviceAddress } from '#lib/take-number/addresses.ts';
import { insteadOf, offersAt, servicesForField, type ServiceOffer } from './service-offer.ts';

const hourMs = 3_600_000;
const openLand = { type: 'open-counter', counterId: '2' } as const;

function offerOf(serviceId: string, hall = aHall(), now = mondayMorning): ServiceOffer {
  const found = offersAt(hall, aCentre, now).find(({ service }) => service.id === serviceId);
  if (found === undefined) throw new Error(`no offer of ${serviceId}`);
  return found;
}

describe('what a service offers', () => {
  it('counts who waits and names the counters that work', () => {
    const { ahead, openCounters, refusal } = offerOf('land', aHall(openLand, takes('land'), takes('land')));
    expect([ahead, openCounters.map(({ number }) => number), refusal]).toEqual([2, ['2'], null]);
  });

  it('is straight in at a free counter nobody waits for', () => {
    expect(offerOf('land', aHall(openLand)).wait).toEqual({ kind: 'now' });
  });

  it('promises no time while no counter is open', () => {
    expect(offerOf('land').wait).toEqual({ kind: 'unknown' });
  });

  it('says a wait in whole steps of five minutes', () => {
    const { wait } = offerOf('land', aHall(openLand, takes('land'), takes('land'), takes('land')));
    if (wait.kind !== 'range') throw new Error(wait.kind);
    expect([wait.fromMinutes % 5, wait.toMinutes % 5]).toEqual([0, 0]);
    expect(wait.fromMinutes).toBeLessThan(wait.toMinutes);
  });

  it('is refused with the reason it was stopped for, and promises no time', () => {
    const stopped = { type: 'stop-issuing', serviceId: 'land', reason: 'meeting' } as const;
    const { refusal, nextOpeningAt, wait } = offerOf('land', aHall(openLand, stopped));
    expect(refusal).toEqual({ code: 'SERVICE_CLOSED', facts: { reason: 'meeting' } });
    expect([nextOpeningAt, wait]).toEqual([null, { kind: 'unknown' }]);
  });

  it('is refused at noon, when the hall is closed, until the afternoon', () => {
    const noon = mondayMorning + 4 * hourMs;
    const { refusal, nextOpeningAt } = offerOf('land', aHall(openLand), noon);
    expect(refusal).toEqual({ code: 'HALL_CLOSED' });
    expect(nextOpeningAt).toBe(mondayMorning + 5.5 * hourMs);
  });

  it('is refused when its numbers of the day are given, until another day', () => {
    const { refusal, nextOpeningAt } = offerOf('land-desk', aHall(takes('land-desk')));
    expect(refusal?.code).toBe('DAILY_LIMIT_REACHED');
    expect(nextOpeningAt).toBe(mondayMorning + 7 * 24 * hourMs - hourMs);
  });
});

describe('in the stead of a refused service', () => {
  it('stand those that take the same fields and give numbers', () => {
    const offers = offersAt(aHall(takes('land-desk')), aCentre, mondayMorning);
    const refused = offers.find(({ service }) => service.id === 'land-desk') as ServiceOffer;
    expect(insteadOf(refused, offers).map(({ service }) => service.id)).toEqual(['land']);
  });
});

describe('a number for a procedure', () => {
  const idsFor = (fieldId: string): string[] =>
    servicesForField(offersAt(aHall(), aCentre, mondayMorning), fieldId).map(({ service }) => service.id);

  it('is taken straight at the only service for its field', () => {
    expect(addressForProcedure('1.001193', idsFor('ho-tich'))).toBe('/take/civil/?procedure=1.001193&only');
  });

  it('is chosen where several services take its field', () => {
    expect(idsFor('dat-dai')).toEqual(['land', 'land-desk']);
    expect(addressForProcedure('1.013978', idsFor('dat-dai'))).toBe('/take/?procedure=1.013978');
  });

  it('is chosen among all where none takes its field', () => {
    expect(addressForProcedure('3.000346', idsFor('bien'))).toBe('/take/?procedure=3.000346');
  });

  it('keeps its procedure through the choice', () => {
    expect(serviceAddress('land', '1.013978')).toBe('/take/land/?procedure=1.013978');
  });
});
