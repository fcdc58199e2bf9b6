import type { Names } from '@sanh/contract';
import {
  counterLine,
  type CallReason,
  type CallingRule,
  type PriorityClaim,
  type TicketFacts,
} from '@sanh/domain';
import { formatTime, t } from '@sanh/ui';
import { nameIn } from '../words/name-in.ts';
import { reasonWords } from '../words/reasons.ts';

export interface WordsOf {
  readonly timeZone: string;
  readonly counterId: string;
  readonly className: (id: string) => Names | undefined;
}

/** The rule a place follows from, and what explains it. */
export interface WhyWords {
  readonly rule: string;
  readonly note: string | null;
  /** How many waited longer and were passed over. */
  readonly ahead: string | null;
  readonly icon: 'return' | 'priority' | 'appointment' | 'ticket';
}

type Placed = Pick<TicketFacts, 'priority' | 'appointmentAt'> & { readonly line?: string };

/** "Ưu tiên: người cao tuổi · trước 2 số lấy sớm hơn" */
export function whyWords(ticket: Placed, why: CallReason, words: WordsOf): WhyWords {
  const ahead = why.passedOverCount === 0 ? null : t('counter.why.ahead', { count: why.passedOverCount });
  return { ...placeWords(ticket, why, ahead, words), ahead };
}

type PlaceWords = Omit<WhyWords, 'ahead'>;

function placeWords(ticket: Placed, why: CallReason, ahead: string | null, words: WordsOf): PlaceWords {
  switch (why.rule) {
    case 'returning': {
      const isPersonal = ticket.line === counterLine(words.counterId);
      const note = isPersonal ? t('counter.why.personalNote') : t('counter.why.returningNote');
      return { rule: t('counter.why.returning'), note, icon: 'return' };
    }
    case 'first':
      return { rule: t('counter.why.first'), note: t('counter.why.firstNote'), icon: 'return' };
    case 'priority':
      return {
        rule: priorityRule(ticket.priority, words),
        note: joined(claimNote(ticket.priority), ahead),
        icon: 'priority',
      };
    case 'chosen':
      return {
        rule: t('counter.why.chosen', { reason: reasonWords('call', why.note ?? '') }),
        note: ahead,
        icon: 'ticket',
      };
    case 'ordinary-due':
      return { rule: t('counter.why.ordinary-due'), note: t('counter.why.ordinaryDueNote'), icon: 'ticket' };
    case 'appointment':
    case 'longest-wait':
    case 'walk-in':
      return inOrder(ticket, why.rule, ahead, words);
  }
}

function inOrder(
  ticket: Placed,
  rule: 'appointment' | 'longest-wait' | 'walk-in',
  note: string | null,
  words: WordsOf,
): PlaceWords {
  if (ticket.appointmentAt !== null) {
    const time = formatTime(ticket.appointmentAt, words.timeZone);
    return { rule: t('counter.why.appointment', { time }), note, icon: 'appointment' };
  }
  return {
    rule: rule === 'walk-in' ? t('counter.why.walk-in') : t('counter.why.longest-wait'),
    note: null,
    icon: 'ticket',
  };
}

function priorityRule(claim: PriorityClaim | null, words: WordsOf): string {
  const name = claim === null ? '' : nameIn(words.className(claim.classId));
  return name === '' ? t('counter.why.priorityPlain') : t('counter.why.priority', { name });
}

const claimNote = (claim: PriorityClaim | null): string | null =>
  claim?.state === 'claimed' ? t('counter.why.priorityClaimed') : null;

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(' · ') || null;

/** How a counter chooses, in one sentence. */
export function ruleWords(rule: CallingRule): string {
  if (rule.kind === 'ratio')
    return t('counter.rule.ratio', { priority: rule.priority, ordinary: rule.ordinary });
  if (rule.kind === 'priority-first') return t('counter.rule.priority-first', { inRow: rule.inRow });
  return t('counter.rule.longest-wait');
}
