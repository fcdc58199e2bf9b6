import { lookUpDossier, type LookingUp } from '../../dossiers/look-up-dossier.ts';
import { pushDossiers, pushStatusChanges, type Pushing } from '../../dossiers/push-dossiers.ts';
import { AppError } from '../../app-error.ts';
import { senderOf } from '../actor.ts';
import type { Requester } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export function serveDossiers(server: Server, looking: LookingUp): void {
  serve(server, 'lookUpDossier', ({ params, body, requester }) =>
    lookUpDossier(looking, { ...params, body, device: senderOf(requester) }),
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
