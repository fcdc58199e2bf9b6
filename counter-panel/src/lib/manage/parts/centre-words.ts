import type { CentreView } from '@sanh/contract';
import { nameIn } from '../../words/name-in.ts';

/** The short name of a service; its id until the centre is known, or where it is no longer there. */
export function serviceName(centre: CentreView | null, serviceId: string | null): string {
  if (serviceId === null) return '';
  const service = centre?.services.find(({ id }) => id === serviceId);
  return nameIn(service?.shortNames, serviceId);
}

export const counterNumber = (centre: CentreView | null, counterId: string): string =>
  centre?.counters.find(({ id }) => id === counterId)?.number ?? counterId;
