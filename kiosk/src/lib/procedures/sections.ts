import type { SubmissionChannel } from '@sanh/domain';
import { t } from '@sanh/ui';
import type { ProcedureRecord } from './procedure-record.ts';
import { deadlineWords, feeWords } from './words.ts';

export type SectionId =
  'name' | 'papers' | 'source' | 'steps' | 'conditions' | 'ways' | 'forms' | 'result' | 'legal';

export interface Section {
  readonly id: SectionId;
  readonly paragraphs: readonly string[];
}

const longName = 240;

/** The parts of a record that stand behind a key each; those without content are left out. */
export function sectionsOf(procedure: ProcedureRecord, isNameCut: boolean): readonly Section[] {
  const { name, steps, conditions, channels, documents, documentsText, result, legalBasis } = procedure;
  const forms = documents.flatMap(({ papers }) => papers).flatMap(({ forms }) => forms);
  const all: readonly Section[] = [
    { id: 'name', paragraphs: isNameCut && name.length > longName ? [name] : [] },
    { id: documents.length === 0 ? 'papers' : 'source', paragraphs: paragraphsOf(documentsText) },
    { id: 'steps', paragraphs: paragraphsOf(steps) },
    { id: 'ways', paragraphs: channels.map(channelWords) },
    { id: 'conditions', paragraphs: paragraphsOf(conditions) },
    { id: 'forms', paragraphs: [...new Set(forms)] },
    { id: 'result', paragraphs: paragraphsOf(result) },
    {
      id: 'legal',
      paragraphs: legalBasis.flatMap(({ number, title }) =>
        paragraphsOf(number === null ? title : `${number} · ${title}`),
      ),
    },
  ];
  return all.filter(({ paragraphs }) => paragraphs.length > 0);
}

function channelWords({ way, deadline, fee, note }: SubmissionChannel): string {
  const head = [t(`kiosk.procedure.way.${way}`)];
  if (deadline !== null) head.push(deadlineWords(deadline));
  head.push(fee.kind === 'stated' ? fee.text : feeWords(fee));
  const details = [fee.kind === 'amount' ? fee.note : null, note].filter((part) => part !== null);
  return [head.join(' · '), ...details].join('\n');
}

export const paragraphsOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
