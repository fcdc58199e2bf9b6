import type { ProcedureView } from '@sanh/contract';
import {
  papersStanding,
  tickedCase,
  type PaperGroup,
  type PapersStanding,
  type TickedPapers,
} from '@sanh/domain';
import { t } from '@sanh/ui';

/** What is known of the papers of a ticket's holder. `changed`: the list is another one than the one that was ticked. */
export type PapersTold =
  | { readonly kind: 'nothing' | 'changed' }
  | {
      readonly kind: 'ticked';
      readonly group: PaperGroup;
      readonly isTicked: (paper: number) => boolean;
      readonly standing: PapersStanding;
    };

type ListedRecord = Pick<ProcedureView, 'version' | 'documents'>;

export function papersTold(record: ListedRecord | null, ticked: TickedPapers | null): PapersTold {
  if (record === null || ticked === null) return { kind: 'nothing' };
  const group = tickedCase(ticked, record);
  if (group === null) return { kind: 'changed' };
  const isTicked = (paper: number): boolean => ticked.ticked.includes(paper);
  return { kind: 'ticked', group, isTicked, standing: papersStanding(group.papers, isTicked) };
}

export interface PapersFact {
  readonly value: string;
  readonly isWarning: boolean;
  readonly hasList: boolean;
}

/** One line for the ticket in hand: "Đủ 4/5, thiếu: Giấy chứng sinh". */
export function papersFact(documents: readonly PaperGroup[], told: PapersTold): PapersFact {
  const count = documents.reduce((sum, { papers }) => sum + papers.length, 0);
  const hasList = count > 0;
  if (told.kind === 'changed') return { value: t('counter.fact.papersChanged'), isWarning: true, hasList };
  if (told.kind === 'ticked')
    return { value: tickedWords(told), isWarning: told.standing.kind === 'missing', hasList };
  const value = hasList ? t('counter.fact.papersCount', { count }) : t('counter.fact.papersNone');
  return { value, isWarning: false, hasList };
}

function tickedWords({ group, isTicked, standing }: Extract<PapersTold, { kind: 'ticked' }>): string {
  const all = group.papers.length;
  const have = group.papers.filter((_, index) => isTicked(index)).length;
  if (standing.kind === 'missing' || standing.kind === 'unticked') {
    const names = standing.papers.map(({ name }) => name).join('; ');
    return t(`counter.fact.papers-${standing.kind}`, { have, all, names });
  }
  return have === all
    ? t('counter.fact.papersAll', { have, all })
    : t('counter.fact.papersRequired', { have, all });
}
