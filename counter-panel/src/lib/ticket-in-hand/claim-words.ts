import type { PriorityClaim } from '@sanh/domain';
import { t } from '@sanh/ui';

const keys = {
  claimed: 'counter.fact.priorityClaimed',
  confirmed: 'counter.fact.priorityConfirmed',
  refused: 'counter.fact.priorityRefused',
} as const;

export const claimWords = (claim: PriorityClaim | null, name: string): string =>
  claim === null ? t('counter.fact.priorityNone') : t(keys[claim.state], { name });
