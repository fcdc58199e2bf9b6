import { t } from '@sanh/ui';

/** The reasons a clerk may give, by what they are given for. Only their words go into the log. */
export const reasons = {
  pause: ['break', 'lunch', 'meeting', 'paperwork', 'technical'],
  call: ['papers-ready', 'urgent', 'same-dossier', 'wrong-order', 'assigned'],
  uncall: ['called-by-mistake', 'not-ready', 'technical'],
  park: ['missing-papers', 'copying', 'filling-form', 'payment', 'technical'],
  requeue: ['not-ready', 'called-by-mistake', 'stepped-away', 'clerk-leaving', 'technical'],
  transfer: ['next-step', 'wrong-service', 'specialist', 'payment', 'clerk-leaving'],
  'bring-back': ['came-late', 'did-not-hear', 'marked-by-mistake', 'parked-too-long'],
  cancel: ['citizen-left', 'taken-twice', 'wrong-service', 'not-our-task'],
  stop: ['end-of-day', 'overload', 'technical', 'staff-short'],
} as const;

export type ReasonKind = keyof typeof reasons;
type Known = { [Kind in ReasonKind]: `${Kind}.${(typeof reasons)[Kind][number]}` }[ReasonKind];

/** The words of a reason; one that another program gave may not be on our list. */
export function reasonWords(kind: ReasonKind, code: string): string {
  const known: readonly string[] = reasons[kind];
  return known.includes(code)
    ? t(`counter.reasons.${`${kind}.${code}` as Known}`)
    : t('counter.reasons.other');
}

export const reasonChoices = (kind: ReasonKind): readonly { value: string; label: string }[] =>
  reasons[kind].map((code) => ({ value: code, label: reasonWords(kind, code) }));
