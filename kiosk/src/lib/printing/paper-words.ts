import { t } from '@sanh/ui';
import type { PaperState } from './PaperSlip.svelte.ts';

/** Why no slip came: what is wrong, in the citizen's words. */
export function troubleWords(state: PaperState): string | null {
  if (state.kind === 'unsure') return t('kiosk.printing.unsure');
  if (state.kind !== 'failed') return null;
  const { condition } = state;
  const known = condition === 'paper-out' || condition === 'cover-open' ? condition : 'other';
  return t(`kiosk.printing.failed.${known}`);
}
