import { lookUpDossier, type LookingUp } from '../../dossiers/look-up-dossier.ts';
import { pushDossiers, pushStatusChanges, type Pushing } from '../../dossiers/push-dossiers.ts';
import { AppError } from '../../app-error.ts';
import type { Requester } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export function serveDossiers(server: Server, looking: LookingUp): void {
  serve(server, 'lookUpDossier', ({ params, body, requester }) =>
    lookUpDossier(looking, { ...params, body, device: deviceOf(requester) }),
  );

  serve(server, 'pushDossiers', ({ body, requester }) =>
    pushDossiers(pushingOf(looking, requester), body.items),
  );

  serve(server, 'pushStatusChanges', ({ body, requester }) =>
    pushStatusChanges(pushingOf(looking, requester), body.items),
  );
}

function pushingOf({ sql, centres, hashes }: LookingUp, { integration }: Requester): Pushing {
  if (integration === undefined) throw new AppError('UNAUTHENTICATED');
  const own = centres.list().filter(({ agencyIds }) => agencyIds.includes(integration.agencyId));
  return { sql, hashes, source: integration.id, centres: new Map(own.map((centre) => [centre.id, centre])) };
}

/** Who spends a try: the paired device, or the person at the desk. */
function deviceOf({ actor, standing }: Requester): string {
  if (standing.kind === 'paired') return `device ${standing.device.id}`;
  return actor === null || !('id' in actor) ? 'demo' : `${actor.kind} ${actor.id}`;
}
