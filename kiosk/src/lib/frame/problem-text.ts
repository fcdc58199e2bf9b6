import type { CallFailed } from '@sanh/contract';
import type { RefusalCode } from '@sanh/domain';
import { t } from '@sanh/ui';

const spoken = [
  ...(['DAY_NOT_OPEN', 'HALL_CLOSED', 'ISSUING_STOPPED', 'SERVICE_CLOSED', 'DAILY_LIMIT_REACHED'] as const),
  ...(['CANNOT_BE_SERVED_TODAY', 'SERIES_EXHAUSTED', 'UNKNOWN_SERVICE', 'UNKNOWN_PRIORITY_CLASS'] as const),
  ...(['UNKNOWN_CENTRE', 'UNKNOWN_PROCEDURE', 'NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN'] as const),
  ...(['PERSON_NEEDED', 'PERSON_HAS_TICKET'] as const),
  ...(['UNKNOWN_APPOINTMENT', 'SLOT_NOT_OFFERED', 'SLOT_FULL', 'APPOINTMENT_CHANGED'] as const),
  ...(['APPOINTMENT_TOO_EARLY', 'APPOINTMENT_PAST'] as const),
  ...(['UNKNOWN_TICKET', 'NO_RATING_RIGHT', 'ALREADY_RATED', 'RATING_RIGHT_EXPIRED'] as const),
  ...(['TICKET_OF_ANOTHER_CENTRE', 'RATING_NOT_TAKEN', 'RATING_REASON_NEEDED', 'COMMENT_TOO_LONG'] as const),
  ...(['RATE_LIMITED', 'UNAVAILABLE', 'PROTOCOL_OUTDATED', 'UNREACHABLE', 'INTERNAL'] as const),
] as const;

/** A problem for which the kiosk has words of its own. */
export type SpokenCode = (typeof spoken)[number];

/** Anything else can only be a fault of the programs, and is told as one. */
export const spokenCode = (code: RefusalCode | CallFailed['code']): SpokenCode =>
  spoken.find((one) => one === code) ?? 'INTERNAL';

export interface ProblemText {
  readonly what: string;
  readonly todo: string;
}

const stopReasons = [
  ...(['system', 'system-maintenance', 'power', 'network', 'meeting', 'crowded', 'emergency'] as const),
] as const;

/** What happened and what to do. A stop says its reason where it is one of the list. */
export function problemText(code: SpokenCode, reason?: string | number): ProblemText {
  const what = t(`kiosk.problem.${code}.what`);
  const known = stopReasons.find((one) => one === reason);
  return {
    what: known === undefined ? what : `${what} ${t(`kiosk.stopReason.${known}`)}`,
    todo: t(`kiosk.problem.${code}.todo`),
  };
}

const ofPhone = ['RATE_LIMITED', 'UNAVAILABLE', 'UNREACHABLE', 'UNKNOWN_CENTRE', 'INTERNAL'] as const;

/** The same on somebody's own phone, where no machine helps itself and no desk is near. */
export function phoneProblemText(code: SpokenCode): ProblemText {
  const own = ofPhone.find((one) => one === code);
  if (own === undefined) return problemText(code);
  return { what: t(`kiosk.phoneProblem.${own}.what`), todo: t(`kiosk.phoneProblem.${own}.todo`) };
}

export const problemTextAt = (scale: 'kiosk' | 'phone'): ((code: SpokenCode) => ProblemText) =>
  scale === 'phone' ? phoneProblemText : problemText;
