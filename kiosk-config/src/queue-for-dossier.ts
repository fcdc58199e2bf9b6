import type { DossierRole } from '@sanh/domain';
import type { Centre } from './centre/centre.ts';
import type { ServiceEntry } from './centre/services.ts';
import { servicesForField } from './services-for-field.ts';

/** Where somebody with a dossier goes: to take a number of the service, or, where there is none, to ask at the counters. */
export interface DossierQueue {
  readonly serviceId: string | null;
  /** Numbers of the counters that help; none is the guidance desk. */
  readonly counters: readonly number[];
}

/** Fees are paid where papers are brought when no counter is there for them alone. */
const rolesInTurn: Readonly<Record<DossierRole, readonly DossierRole[]>> = {
  result: ['result'],
  supplement: ['supplement'],
  payment: ['payment', 'supplement'],
  guidance: ['guidance'],
};

/** The right queue for what a dossier needs next; `catalogueFieldId` is the field of its procedure, where it is known. */
export function queueForDossier(
  centre: Centre,
  role: DossierRole,
  catalogueFieldId: string | null,
): DossierQueue {
  const atField = catalogueFieldId === null ? [] : servicesForField(centre, catalogueFieldId);
  // What is missing is brought to where the dossier was handed in.
  const fallback = role === 'supplement' || role === 'payment' ? atField[0] : undefined;
  const service = serviceInRole(centre, role, catalogueFieldId) ?? fallback;
  if (service !== undefined) return { serviceId: service.id, counters: countersOf(centre, [service]) };
  const guidance = centre.services.filter(({ dossiers }) => dossiers?.role === 'guidance');
  return { serviceId: null, counters: countersOf(centre, atField.length > 0 ? atField : guidance) };
}

function serviceInRole(
  { services, fields }: Centre,
  role: DossierRole,
  catalogueFieldId: string | null,
): ServiceEntry | undefined {
  const boardField = fields.find(({ catalogue }) => catalogue.includes(catalogueFieldId ?? ''))?.id;
  const inRole = (wanted: DossierRole, isFor: (fieldIds: readonly string[]) => boolean) =>
    services.find(({ dossiers }) => dossiers?.role === wanted && isFor(dossiers.fields));
  for (const wanted of rolesInTurn[role]) {
    const own = boardField === undefined ? undefined : inRole(wanted, (ids) => ids.includes(boardField));
    const found = own ?? inRole(wanted, (ids) => ids.length === 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

const countersOf = ({ counters }: Centre, services: readonly ServiceEntry[]): readonly number[] =>
  counters
    .filter(({ profile }) => services.some(({ id }) => profile.tiers.flat().includes(id)))
    .map(({ number }) => number);
