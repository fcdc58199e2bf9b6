import { newCommandId } from '@sanh/ui';
import { dossierSlip, type DossierOnPaper } from './dossier-slip.ts';
import type { PaperSlip } from './PaperSlip.svelte.ts';
import type { Printer } from './Printer.ts';

/** Prints where a dossier stands, for the dossier's page. Nothing of it is kept. */
export const printDossier = (paper: PaperSlip, printer: Printer, dossier: DossierOnPaper): Promise<void> =>
  paper.print(printer, { id: newCommandId(), slip: () => dossierSlip(dossier) });
