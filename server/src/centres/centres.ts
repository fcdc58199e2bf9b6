import type { CentreView } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { HallConfiguration } from '@sanh/domain';
import { checkCentre, toHallConfiguration, type Centre } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import { latestConfigurations, latestVersions } from './centre-store.ts';
import { toCentreView, type Installation } from './centre-view.ts';

export interface KnownCentre {
  readonly id: string;
  readonly agencyIds: readonly string[];
  readonly centre: Centre;
  readonly view: CentreView;
  readonly configuration: HallConfiguration;
}

/** The centres of this installation with their newest configuration, held in memory. */
export interface Centres {
  list(): readonly KnownCentre[];
  /** Throws UNKNOWN_CENTRE. */
  get(centreId: string): KnownCentre;
  has(centreId: string): boolean;
  /** Reads what has been published meanwhile, also by other processes. */
  refresh(): Promise<void>;
}

export interface CentresOptions extends Installation {
  readonly sql: Sql;
  readonly onTrouble: (centreId: string, code: string) => void;
}

export async function createCentres({ sql, onTrouble, ...installation }: CentresOptions): Promise<Centres> {
  const known = new Map<string, KnownCentre>();
  let seen = '';

  const refresh = async (): Promise<void> => {
    const versions = JSON.stringify(await latestVersions(sql));
    if (versions === seen) return;
    for (const { centreId, data } of await latestConfigurations(sql)) {
      const checked = checkCentre(data);
      if (checked.ok) known.set(centreId, toKnown(checked.centre, installation));
      else onTrouble(centreId, checked.mistakes[0]?.code ?? 'UNREADABLE');
    }
    seen = versions;
  };

  await refresh();
  return {
    list: () => [...known.values()],
    get(centreId) {
      const found = known.get(centreId);
      if (found === undefined) throw new AppError('UNKNOWN_CENTRE');
      return found;
    },
    has: (centreId) => known.has(centreId),
    refresh,
  };
}

const toKnown = (centre: Centre, installation: Installation): KnownCentre => ({
  id: centre.id,
  agencyIds: centre.agencies.map(({ id }) => id),
  centre,
  view: toCentreView(centre, installation),
  configuration: toHallConfiguration(centre),
});
