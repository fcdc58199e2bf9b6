import type { Refusal, RefusalCode } from '@sanh/domain';
import { formatElapsed, t } from '@sanh/ui';

const short = [
  ...([
    'ALREADY_STARTED',
    'NOBODY_CALLED',
    'NOBODY_AT_COUNTER',
    'NOBODY_IN_SERVICE',
    'NOBODY_WAITING',
  ] as const),
  ...(['COUNTER_BUSY', 'COUNTER_PAUSED', 'NOTHING_TO_UNDO', 'UNDO_TOO_LATE', 'CHANGED_MEANWHILE'] as const),
  ...(['DAY_NOT_OPEN', 'COUNTER_NOT_YOURS', 'TICKET_NOT_ABSENT', 'TICKET_NOT_PARKED'] as const),
] as const;

const isShort = (code: RefusalCode): code is (typeof short)[number] =>
  (short as readonly RefusalCode[]).includes(code);

/** Why a key does nothing now, in the two or three words that stand under its name. */
export function refusalWords({ code, facts = {} }: Refusal): string {
  if (code === 'NO_SHOW_TOO_EARLY') return tooEarly(Number(facts['callsLeft']), Number(facts['secondsLeft']));
  return isShort(code) ? t(`counter.forbidden.${code}`, facts) : t(`problems.${code}.what`, facts);
}

function tooEarly(calls: number, seconds: number): string {
  const time = formatElapsed(seconds * 1000);
  if (calls > 0 && seconds > 0) return t('counter.forbidden.noShowBoth', { calls, time });
  return calls > 0
    ? t('counter.forbidden.noShowCalls', { calls })
    : t('counter.forbidden.noShowTime', { time });
}
