import type { UndoableStep } from '@sanh/domain';
import { formatElapsed, t } from '@sanh/ui';
import type { DeskState } from '../desk/desk-state.ts';
import type { Slot } from './slots.ts';

export interface ActionWords {
  readonly label: string;
  readonly note?: string | undefined;
}

interface Facts {
  readonly nextLabel: string | null;
  readonly undoLeftMs: number | null;
  readonly undoStep: UndoableStep | null;
}

const plain = {
  ...({
    recall: 'recall',
    absent: 'absent',
    park: 'park',
    transfer: 'transfer',
    requeue: 'requeue',
  } as const),
  ...({
    choose: 'choose',
    uncall: 'uncall',
    walkIn: 'walkIn',
    cancel: 'cancel',
    priority: 'priority',
  } as const),
  ...({
    takeBack: 'takeBack',
    bringBack: 'bringBack',
    close: 'close',
    menu: 'menu',
    reprint: 'reprint',
  } as const),
  ...({ shortcuts: 'shortcuts', strip: 'strip', stopIssuing: 'stopIssuing', troubles: 'troubles' } as const),
  ...({
    book: 'book',
    emergency: 'emergency',
    hall: 'hall',
    filter: 'filter',
    messages: 'messages',
    note: 'note',
    sounds: 'sounds',
  } as const),
} as const;

/** What each key is called in this state. */
export function actionWords(state: DeskState, facts: Facts): Readonly<Record<Slot, ActionWords>> {
  const words = Object.entries(plain).map(([slot, key]) => [slot, { label: t(`counter.action.${key}`) }]);
  return {
    ...(Object.fromEntries(words) as Record<keyof typeof plain, ActionWords>),
    next: { label: nextWords(state.kind === 'serving', facts.nextLabel) },
    progress: { label: progressWords(state) },
    presence: { label: t(state.kind === 'paused' ? 'counter.action.resume' : 'counter.action.pause') },
    undo: { label: t('counter.action.undo'), note: undoNote(facts) },
  };
}

function nextWords(isServing: boolean, label: string | null): string {
  if (label === null) return t(isServing ? 'counter.action.finishAndCall' : 'counter.action.callNext');
  return t(isServing ? 'counter.action.finishAndCallLabel' : 'counter.action.callNextLabel', { label });
}

function progressWords({ kind }: DeskState): string {
  if (kind === 'called') return t('counter.action.start');
  return t(kind === 'serving' ? 'counter.action.finish' : 'counter.action.progress');
}

function undoNote({ undoStep, undoLeftMs }: Facts): string | undefined {
  if (undoStep === null || undoLeftMs === null || undoLeftMs < 0) return undefined;
  return t('counter.undoLeft', { step: t(`counter.step.${undoStep}`), time: formatElapsed(undoLeftMs) });
}
