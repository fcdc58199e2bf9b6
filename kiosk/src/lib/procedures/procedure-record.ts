import type { ProcedureView } from '@sanh/contract';
import type { LegalReference, PaperGroup, SubmissionChannel } from '@sanh/domain';

/** A catalogue record with the parts that travel as they were imported in the shape the import gives them. */
export type ProcedureRecord = Omit<ProcedureView, 'channels' | 'documents' | 'legalBasis'> & {
  readonly channels: readonly SubmissionChannel[];
  readonly documents: readonly PaperGroup[];
  readonly legalBasis: readonly LegalReference[];
};

/** Entries of any other shape are left out: a record from an older import must not break the page. */
export const recordOf = (view: ProcedureView): ProcedureRecord => ({
  ...view,
  channels: view.channels.filter(has<SubmissionChannel>('way', 'fee')),
  documents: view.documents.filter(has<PaperGroup>('papers', 'notes')),
  legalBasis: view.legalBasis.filter(has<LegalReference>('title')),
});

const has =
  <T extends object>(...keys: readonly (keyof T)[]) =>
  (entry: unknown): entry is T =>
    typeof entry === 'object' && entry !== null && keys.every((key) => key in entry);
