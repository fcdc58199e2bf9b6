import type { CentreView } from '@sanh/contract';
import { centred, line, type Slip, type SlipFact, slipFoot, slipHead, slipOf, t, text } from '@sanh/ui';

/** Only what a bare code may tell: status and dates, never names. */
interface DossierOnPaper {
  readonly centre: CentreView;
  readonly code: string;
  /** The status in plain words. */
  readonly status: string;
  /** Dates and places, each with its label. */
  readonly facts: readonly SlipFact[];
  readonly nextStep: string;
  readonly printedAt: number;
}

/** Where a dossier stands, to take along. */
export function dossierSlip({ centre, code, status, facts, nextStep, printedAt }: DossierOnPaper): Slip {
  return slipOf(
    slipHead(centre),
    centred(t('kiosk.slip.dossier')),
    centred(`**${status}**`, 'title'),
    centred(`${t('kiosk.slip.dossierCode')}: **${code}**`),
    line('dotted'),
    facts.map(({ label, value }) => text(`${label}: **${value}**`)),
    text(nextStep, 'large'),
    slipFoot(centre, { printedAt, copy: 1 }),
  );
}
