import type { CommentCounts } from '@sanh/contract';
import { commentStates, feedbackKinds, type RatingLevel } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';
import type { FeedbackAsked, Query, RatingsAsked } from '../state/address.ts';

interface Tab {
  readonly name: string;
  /** What the list is asked by after a press. */
  readonly query: Query;
  readonly isOn: boolean;
}

export interface TabGroup {
  readonly label: string;
  readonly tabs: readonly Tab[];
}

interface Shown {
  readonly filter: RatingsAsked;
  readonly feedback: FeedbackAsked | null;
  /** Null until they have come. */
  readonly counts: CommentCounts | null;
  readonly levels: readonly RatingLevel[];
}

export const tabGroups = (shown: Shown): readonly TabGroup[] => [
  { label: t('manage.ratings.title'), tabs: kinds(shown) },
  { label: t('manage.handling.state'), tabs: states(shown) },
  shown.feedback === null
    ? { label: t('manage.ratings.level'), tabs: levels(shown) }
    : { label: t('manage.feedback.kind'), tabs: feedbackTabs(shown.feedback) },
];

/** Pressed again, a choice is taken back. */
const toggled = <Word extends string>(now: string | undefined, word: Word): Word | undefined =>
  now === word ? undefined : word;

function kinds({ filter, feedback, counts }: Shown): readonly Tab[] {
  const isRatings = feedback === null;
  const query: Query = isRatings ? { ...filter } : {};
  const { binding, withComment } = filter;
  const fresh = counts === null ? '' : ` · ${formatNumber(counts.feedback.new)}`;
  return [
    {
      name: t('manage.ratings.all'),
      query: { ...query, binding: undefined, withComment: undefined },
      isOn: isRatings && !binding && !withComment,
    },
    {
      name: t('manage.ratings.withComment'),
      query: { ...query, withComment: toggled(withComment, '1') },
      isOn: isRatings && withComment === '1',
    },
    ...(['bound', 'unbound'] as const).map((one) => ({
      name: t(`manage.ratings.${one}`),
      query: { ...query, binding: one },
      isOn: isRatings && binding === one,
    })),
    { name: `${t('manage.feedback.title')}${fresh}`, query: { about: 'feedback' }, isOn: !isRatings },
  ];
}

function states({ filter, feedback, counts }: Shown): readonly Tab[] {
  const asked = feedback ?? filter;
  const counted = counts?.[feedback === null ? 'ratings' : 'feedback'];
  return commentStates.map((state) => ({
    name: `${t(`manage.handling.${state}`)}${counted === undefined ? '' : ` · ${formatNumber(counted[state])}`}`,
    query: { ...asked, rating: undefined, state: toggled(asked.state, state) },
    isOn: asked.state === state,
  }));
}

const levels = ({ filter, levels: all }: Shown): readonly Tab[] =>
  all.map((level) => ({
    name: t(`manage.level.${level}`),
    query: { ...filter, level: toggled(filter.level, level) },
    isOn: filter.level === level,
  }));

const feedbackTabs = (feedback: FeedbackAsked): readonly Tab[] =>
  feedbackKinds.map((kind) => ({
    name: t(`manage.feedback.${kind}`),
    query: { ...feedback, kind: toggled(feedback.kind, kind) },
    isOn: feedback.kind === kind,
  }));
