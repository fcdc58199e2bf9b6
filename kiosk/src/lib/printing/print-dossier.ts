import type { CentreView, DossierView } from '@sanh/contract';
import { formatFullDate, newCommandId, type Printer, t } from '@sanh/ui';
import { dueWords } from '#lib/dossier/dossier-words.ts';
import { dossierSlip } from './dossier-slip.ts';
import type { PaperSlip } from './PaperSlip.svelte.ts';

interface DossierToPrint {
  readonly printer: Printer;
  readonly centre: CentreView;
  readonly dossier: DossierView;
}

/** Prints where a dossier stands: status and dates, no details even where they are shown. */
export function printDossier(paper: PaperSlip, { printer, centre, dossier }: DossierToPrint): Promise<void> {
  const due = dueWords(dossier, centre.timeZone);
  const slip = dossierSlip({
    ...{ centre, code: dossier.code, printedAt: Date.now() },
    status: t(`dossier.status.${dossier.status}`),
    facts: [
      { label: t('dossier.view.received'), value: formatFullDate(dossier.receivedAt, centre.timeZone) },
      { label: t('dossier.view.due'), value: due.value },
    ],
    nextStep: t(`dossier.next.${dossier.next}.todo`),
  });
  return paper.print(printer, { id: newCommandId(), slip: () => slip });
}
