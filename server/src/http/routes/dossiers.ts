import { lookUpDossier, type LookingUp } from '../../dossiers/look-up-dossier.ts';
import { pushDossiers, pushStatusChanges, type Pushing } from '../../dossiers/push-dossiers.ts';
import { AppError } from '../../app-error.ts';
import { senderOf } from '../actor.ts';
import type { Requester } from '../api.ts';
import { addressOf } from '../limits.ts';
import { serve, type Server } from '../serve.ts';

type Sources = LookingUp & { readonly trustsProxy: boolean };

export function serveDossiers(server: Server, looking: Sources): void {
  serve(server, 'lookUpDossier', ({ params, body, requester }) =>
    lookUpDossier(looking, { ...params, body, asker: { from: 'hall', id: senderOf(requester) } }),
  );

  serve(server, 'lookUpDossierByPhone', ({ params, body }, c) => {
    const id = looking.hashes.ofAddress(addressOf(c, looking.trustsProxy));
    return lookUpDossier(looking, { ...params, body, asker: { from: 'phone', id } });
  });

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
