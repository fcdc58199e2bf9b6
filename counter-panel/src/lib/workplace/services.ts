import type { CentreView } from '@sanh/contract';
import { serviceIn, type Hall } from '@sanh/domain';
import { nameIn } from '../words/name-in.ts';

export interface ServiceToStop {
  readonly value: string;
  readonly label: string;
  readonly isStopped: boolean;
}

export const servicesToStop = (hall: Hall, centre: CentreView | null): readonly ServiceToStop[] =>
  hall.configuration.services.map(({ id }) => ({
    value: id,
    label: nameIn(centre?.services.find((one) => one.id === id)?.shortNames, id),
    isStopped: serviceIn(hall, id).stopped !== null,
  }));
