import type { DossierStatus } from './status.ts';
import type { Timeliness } from './timeliness.ts';

/** What a service does for dossiers that have been handed in. */
export const dossierRoles = ['result', 'supplement', 'payment', 'guidance'] as const;
export type DossierRole = (typeof dossierRoles)[number];

export const nextSteps = [
  ...(['wait-for-acceptance', 'wait', 'ask-about-delay', 'bring-papers', 'pay', 'collect-result'] as const),
  ...(['ask-why-refused', 'ask-why-stopped', 'withdrawn', 'nothing'] as const),
] as const;
export type NextStep = (typeof nextSteps)[number];

const stepOf: Readonly<Record<DossierStatus, NextStep>> = {
  registered: 'wait-for-acceptance',
  accepted: 'wait',
  refused: 'ask-why-refused',
  processing: 'wait',
  'supplement-requested': 'bring-papers',
  'payment-requested': 'pay',
  withdrawn: 'withdrawn',
  stopped: 'ask-why-stopped',
  done: 'collect-result',
  returned: 'nothing',
};

const roleOf: Readonly<Partial<Record<NextStep, DossierRole>>> = {
  'ask-about-delay': 'guidance',
  'bring-papers': 'supplement',
  pay: 'payment',
  'collect-result': 'result',
  'ask-why-refused': 'guidance',
  'ask-why-stopped': 'guidance',
};

/** What the citizen does next, and the kind of service that helps; no role where there is nothing to come for. */
export function nextStepOf(
  status: DossierStatus,
  timeliness: Timeliness,
): { readonly step: NextStep; readonly role: DossierRole | null } {
  const isDelayed = timeliness === 'overdue' && stepOf[status] === 'wait';
  const step = isDelayed ? 'ask-about-delay' : stepOf[status];
  return { step, role: roleOf[step] ?? null };
}
