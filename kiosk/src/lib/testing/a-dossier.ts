import type { DossierAnswer, DossierDetails } from '@sanh/contract';

export const aDossierCode = 'H32.19-261102-0007';

export const aFoundDossier = (details: DossierDetails): DossierAnswer => ({
  kind: 'found',
  dossier: {
    ...{ code: aDossierCode, status: 'processing', since: 0, receivedAt: 0, due: { kind: 'none' } },
    ...{ timeliness: 'no-due-date', next: 'wait', queue: null, timeline: [], details },
  },
});
