import type { CentreView } from '@sanh/contract';
import type { Paper, PaperGroup } from '@sanh/domain';
import { line, type Slip, type SlipBlock, slipFoot, slipHead, slipOf, t, text } from '@sanh/ui';
import { needWords, paperNote } from '#lib/procedures/paper-words.ts';
import type { Fact } from '#lib/procedures/facts.ts';

interface ChecklistOnPaper {
  readonly centre: CentreView;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly facts: readonly Fact[];
  readonly group: PaperGroup;
  readonly caseName: string | null;
  readonly isTicked: (paper: number) => boolean;
  /** Where the phone finds the same page. */
  readonly address: string;
  readonly printedAt: number;
}

/** The papers to bring, as far as they are ticked; the source's own words are not shortened. */
export function checklistSlip(list: ChecklistOnPaper): Slip {
  const { centre, procedure, group, caseName, address } = list;
  return slipOf(
    slipHead(centre),
    text(`**${procedure.name}**`, 'large'),
    text(t('kiosk.procedure.code', { code: procedure.code }), 'small'),
    list.facts.map(({ label, value }) => text(`${label}: **${value}**`)),
    line(),
    text(`**${t('kiosk.procedure.papers')}**`, 'large'),
    caseName === null ? null : text(caseName),
    text(t('kiosk.slip.ticked'), 'small'),
    group.papers.map((paper, index) => onPaper(paper, list.isTicked(index))),
    group.notes.map((note) => text(note, 'small')),
    line(),
    { kind: 'code', content: address, title: t('kiosk.slip.procedurePhone'), note: '' },
    slipFoot(centre, { printedAt: list.printedAt, copy: 1 }),
  );
}

const onPaper = (paper: Paper, isTicked: boolean): SlipBlock => ({
  ...{ kind: 'paper', isTicked, text: paper.name },
  note: [needWords(paper), paperNote(paper)].filter((words) => words !== '').join(' · '),
});
