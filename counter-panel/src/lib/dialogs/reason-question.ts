import { placements, type Hall, type Placement } from '@sanh/domain';
import { formatTime, t } from '@sanh/ui';
import { minutesWords } from '../words/minutes.ts';
import type { ReasonKind } from '../words/reasons.ts';
import type { DeskCommand } from '../workplace/command.ts';
import type { DeskDialogKind } from './desk-dialog.ts';

export interface ReasonQuestion {
  readonly title: string;
  readonly submit: string;
  readonly kind: ReasonKind;
  /** A further choice: how long, or where in the line. */
  readonly further?: {
    readonly legend: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
    readonly first: string;
  };
  readonly commandOf: (reason: string, further: string) => DeskCommand;
}

export interface Asked {
  readonly hall: Hall;
  readonly counterId: string;
  readonly counterNumber: string;
  /** The ticket in question, or the one in hand. */
  readonly ticketId: string;
  readonly label: string;
  readonly now: number;
}

const minute = 60_000;

/** What has to be answered before a step with a reason can be given; null for dialogs of another make. */
export function reasonQuestion(kind: DeskDialogKind, asked: Asked): ReasonQuestion | null {
  const { counterId, ticketId, label } = asked;
  switch (kind) {
    case 'pause':
      return pauseQuestion(asked);
    case 'park':
      return parkQuestion(asked);
    case 'requeue':
      return requeueQuestion(asked);
    case 'uncall':
      return {
        ...{ kind, title: t('counter.dialog.uncallTitle', { label }), submit: t('counter.action.uncall') },
        commandOf: (reason) => ({ type: 'uncall', counterId, reason }),
      };
    case 'call':
      return {
        ...{ kind, title: t('counter.dialog.callTitle', { label }) },
        submit: t('counter.action.callLabel', { label }),
        commandOf: (reason) => ({ type: 'call-ticket', counterId, ticketId, reason }),
      };
    case 'cancel':
      return {
        ...{ kind, title: t('counter.dialog.cancelTitle', { label }), submit: t('counter.action.cancel') },
        commandOf: (reason) => ({ type: 'cancel', ticketId, reason }),
      };
    case 'bring-back':
      return {
        ...{
          kind,
          title: t('counter.dialog.bringBackTitle', { label }),
          submit: t('counter.action.bringBack'),
        },
        commandOf: (reason) => ({ type: 'bring-back', ticketId, reason }),
      };
    default:
      return null;
  }
}

function pauseQuestion({ hall, counterId, counterNumber, now }: Asked): ReasonQuestion {
  const untils = [10, 15, 30, 60].map(
    (minutes) => Math.ceil((now + minutes * minute) / (5 * minute)) * 5 * minute,
  );
  const { timeZone } = hall.configuration;
  const choices = untils.map((until) => ({ value: String(until), label: formatTime(until, timeZone) }));
  return {
    kind: 'pause',
    title: t('counter.dialog.pauseTitle', { number: counterNumber }),
    submit: t('counter.action.pause'),
    further: {
      legend: t('counter.dialog.until'),
      choices: [...choices, { value: '', label: t('counter.dialog.untilOpen') }],
      first: choices[1]?.value ?? '',
    },
    commandOf: (reason, until) => ({
      ...{ type: 'pause-counter', counterId, reason, until: until === '' ? null : Number(until) },
    }),
  };
}

function parkQuestion({ hall, counterId, label }: Asked): ReasonQuestion {
  const most = hall.configuration.rules.parkAtMostMs;
  const times = [10, 20, 30].map((minutes) => minutes * minute).filter((ms) => ms < most);
  const choices = times.map((ms) => ({ value: String(ms), label: minutesWords(ms) }));
  return {
    kind: 'park',
    title: t('counter.dialog.parkTitle', { label }),
    submit: t('counter.action.park'),
    further: {
      legend: t('counter.dialog.parkFor'),
      choices: [...choices, { value: '', label: minutesWords(most) }],
      first: '',
    },
    commandOf: (reason, ms) => ({ type: 'park', counterId, reason, forMs: ms === '' ? null : Number(ms) }),
  };
}

function requeueQuestion({ counterId, label }: Asked): ReasonQuestion {
  return {
    kind: 'requeue',
    title: t('counter.dialog.requeueTitle', { label }),
    submit: t('counter.action.requeue'),
    further: {
      legend: t('counter.dialog.placement'),
      choices: placements.map((value) => ({ value, label: t(`counter.dialog.placements.${value}`) })),
      first: 'by-waiting-time',
    },
    commandOf: (reason, placement) => ({
      ...{ type: 'requeue', counterId, reason, placement: placement as Placement },
    }),
  };
}
