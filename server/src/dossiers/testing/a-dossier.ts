import type { DossierAnswer, DossierView, PushReport } from '@sanh/contract';
import { createIntegrationKey } from '../../integrations/integration-keys.ts';
import { commune, type RunningSanh } from '../../testing/a-sanh.ts';

export const idNumber = '056099001234';

let sequence = 0;

/** A dossier of an invented person, with a code of its own. */
export const aDossier = (changes: object = {}) => ({
  centreId: commune,
  code: `H32.77-261102-${String((sequence += 1)).padStart(4, '0')}`,
  procedureCode: '1.001193',
  channel: 1,
  receivedAt: '2026-11-02T08:00:00+07:00',
  dueAt: '2026-11-10T17:00:00+07:00',
  applicant: { name: 'Nguyễn Thị Thử', idNumber },
  ...changes,
});

/** The key of a program of this agency. */
export const aKey = async ({ sql }: Pick<RunningSanh, 'sql'>, agencyId = '22390'): Promise<string> =>
  (await createIntegrationKey(sql, { agencyId, name: 'test' })).key;

export const push = (
  sanh: RunningSanh,
  key: string,
  items: readonly unknown[],
  to: 'dossiers' | 'status-changes' = 'dossiers',
): Promise<Response> =>
  sanh.request(`/api/integration/${to}`, {
    method: 'POST',
    body: { items },
    headers: { authorization: `Bearer ${key}` },
  });

export const pushed = async (...asked: Parameters<typeof push>): Promise<PushReport> =>
  (await push(...asked)).json() as Promise<PushReport>;

export const lookUp = (sanh: RunningSanh, code: string, idDigits: string | null = null, cookie?: string) =>
  sanh.request(`/api/centres/${commune}/dossiers/look-up`, {
    method: 'POST',
    body: { code, idDigits },
    cookie,
  });

export async function found(...asked: Parameters<typeof lookUp>): Promise<DossierView> {
  const answer = (await (await lookUp(...asked)).json()) as DossierAnswer;
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer.dossier;
}
