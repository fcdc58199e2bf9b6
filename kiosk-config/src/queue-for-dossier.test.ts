import { describe, expect, test } from 'vitest';
import { checkCentre } from './check/check-centre.ts';
import { queueForDossier } from './queue-for-dossier.ts';
import { aCentreFile, aCounter, aField, aSeries, aService } from './testing/a-centre.ts';

const service = (id: string, fields: string[], dossiers?: object) => ({
  ...aService(id, 'a', fields),
  ...(dossiers === undefined ? {} : { dossiers }),
});

function aCentreWith(...services: ReturnType<typeof service>[]) {
  const file = {
    ...aCentreFile(),
    fields: [aField('ho-tich', ['ho-tich']), aField('dat-dai', ['dat-dai'])],
    series: [aSeries('a', 'A')],
    services,
    counters: services.map(({ id }, index) => aCounter(index + 1, [[id]])),
  };
  const checked = checkCentre(file);
  if (!checked.ok) throw new Error(JSON.stringify(checked.mistakes));
  return checked.centre;
}

const plain = aCentreWith(service('ho-tich', ['ho-tich']), service('dat-dai', ['dat-dai']));
const full = aCentreWith(
  ...[service('ho-tich', ['ho-tich']), service('dat-dai', ['dat-dai'])],
  service('tra', [], { role: 'result' }),
  service('tra-dat', [], { role: 'result', fields: ['dat-dai'] }),
  service('huong-dan', [], { role: 'guidance' }),
);

describe('the queue for a dossier', () => {
  test.each([
    ['result', 'dat-dai', 'tra-dat', [4]],
    ['result', 'ho-tich', 'tra', [3]],
    ['result', null, 'tra', [3]],
    ['supplement', 'dat-dai', 'dat-dai', [2]],
    ['payment', 'dat-dai', 'dat-dai', [2]],
    ['supplement', null, null, [5]],
    ['guidance', 'dat-dai', 'huong-dan', [5]],
  ] as const)('for %s of field %s is %s at %j', (role, field, serviceId, counters) => {
    expect(queueForDossier(full, role, field)).toEqual({ serviceId, counters });
  });

  test('without a service for results is no number, but the counters of the field', () => {
    expect(queueForDossier(plain, 'result', 'dat-dai')).toEqual({ serviceId: null, counters: [2] });
  });

  test('is the guidance desk where nothing is known', () => {
    expect(queueForDossier(plain, 'result', null)).toEqual({ serviceId: null, counters: [] });
  });

  test('of a field that the board has not is a mistake of the file', () => {
    const file = { ...aCentreFile() };
    const services = [
      { ...file.services[0], dossiers: { role: 'result', fields: ['bien'] } },
      ...file.services.slice(1),
    ];
    expect(checkCentre({ ...file, services })).toMatchObject({
      mistakes: [{ code: 'UNKNOWN_FIELD', path: ['services', 0, 'dossiers', 'fields', 0], detail: 'bien' }],
    });
  });
});
