import type { PlaceElsewhere } from '@sanh/contract';
import { aheadIn, estimateWait, whyNotIssue, type WaitEstimate } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Centres, KnownCentre } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';

export interface ElsewhereSources {
  readonly centres: Centres;
  readonly halls: Halls;
  readonly clock: () => number;
}

const mostPlaces = 5;

/** Where the same can be done today: centres under the same agency that take people for one of the service's fields, the shortest wait first. */
export async function findElsewhere(
  sources: ElsewhereSources,
  { centreId, serviceId }: { centreId: string; serviceId: string },
): Promise<readonly PlaceElsewhere[]> {
  const here = sources.centres.get(centreId);
  const fields = fieldsOf(here, serviceId);
  const near = sources.centres.list().filter((other) => other.id !== centreId && isNear(here, other));
  const places = await Promise.all(near.map((other) => placesAt(sources, other, fields)));
  return places
    .flat()
    .toSorted((a, b) => longest(a.wait) - longest(b.wait))
    .slice(0, mostPlaces);
}

function fieldsOf({ view }: KnownCentre, serviceId: string): readonly string[] {
  const service = view.services.find(({ id }) => id === serviceId);
  if (service === undefined) throw new AppError('UNKNOWN_SERVICE');
  return service.fieldIds;
}

/** Run by the same agency, or by agencies of one parent; the whole country is nobody's neighbourhood. */
function isNear({ agencyIds }: KnownCentre, other: KnownCentre): boolean {
  if (agencyIds.at(-1) === other.agencyIds.at(-1)) return true;
  return agencyIds.length > 2 && agencyIds.at(-2) === other.agencyIds.at(-2);
}

async function placesAt(
  { halls, clock }: ElsewhereSources,
  { id, centre, view }: KnownCentre,
  fields: readonly string[],
): Promise<readonly PlaceElsewhere[]> {
  const { hall } = await halls.now(id);
  const now = clock();
  return view.services
    .filter(({ fieldIds }) => fieldIds.some((field) => fields.includes(field)))
    .filter((service) => whyNotIssue(hall, { serviceId: service.id, priorityClassId: null }, now) === null)
    .map((service) => ({
      ...{ centreId: id, centre: centre.name, address: centre.address, service: service.names },
      ...{ ahead: aheadIn(hall, service.id), wait: estimateWait(hall, service.id, now) },
    }))
    .filter(({ wait }) => wait.kind === 'now' || wait.kind === 'range');
}

const longest = (wait: WaitEstimate): number => (wait.kind === 'range' ? wait.toMs : 0);
