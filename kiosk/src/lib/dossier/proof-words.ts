import { t } from '@sanh/ui';
import { problemTextAt, type ProblemText } from '#lib/frame/problem-text.ts';
import type { ProofState } from './DossierDesk.svelte.ts';

const anHour = 60;

/** What to say about a proof that has failed; null while there is nothing to say. */
export function proofWords(proof: ProofState, scale: 'kiosk' | 'phone'): ProblemText | null {
  if (proof.kind === 'failed') return problemTextAt(scale)(proof.problem);
  if (proof.kind === 'not-kept')
    return { what: t('dossier.proof.not-kept.what'), todo: t('dossier.proof.not-kept.todo') };
  if (proof.kind === 'blocked') {
    const { minutes } = proof;
    const todo =
      minutes > anHour ? t('dossier.proof.blocked.todoLong') : t('dossier.proof.blocked.todo', { minutes });
    return { what: t('dossier.proof.blocked.what'), todo };
  }
  if (proof.kind !== 'wrong') return null;
  const { triesLeft } = proof;
  if (triesLeft === 0) return { what: t('dossier.proof.last.what'), todo: t('dossier.proof.last.todo') };
  return { what: t('dossier.proof.wrong.what'), todo: t('dossier.proof.wrong.todo', { triesLeft }) };
}

/** Whether digits may be typed now. */
export const canTryAgain = (proof: ProofState): boolean =>
  proof.kind === 'wrong'
    ? proof.triesLeft > 0
    : proof.kind === 'asking' || proof.kind === 'checking' || proof.kind === 'failed';
