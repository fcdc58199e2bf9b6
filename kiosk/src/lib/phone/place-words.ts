import type { TicketPlace } from '@sanh/contract';
import { t, type Status } from '@sanh/ui';

export interface PlaceWords {
  readonly status: Status | 'now';
  readonly what: string;
  readonly todo: string;
}

const near = 3;

/** What the phone says of a ticket besides its number: how it stands and what to do. */
export function placeWords({ state, ahead, counterNumber }: TicketPlace): PlaceWords {
  const number = counterNumber ?? '';
  if (state === 'called')
    return { status: 'now', what: t('kiosk.phone.called'), todo: t('kiosk.phone.calledAt', { number }) };
  if (state === 'serving')
    return { status: 'ok', what: t('kiosk.phone.serving'), todo: t('kiosk.phone.servingAt', { number }) };
  if (state === 'parked') {
    const todo =
      counterNumber === null ? t('kiosk.phone.parkedAny') : t('kiosk.phone.parkedNote', { number });
    return { status: 'warn', what: t('kiosk.phone.parked'), todo };
  }
  if (state === 'ended')
    return { status: 'quiet', what: t('kiosk.phone.ended'), todo: t('kiosk.phone.endedNote') };
  const todo = t(ahead <= near ? 'kiosk.phone.next' : 'kiosk.phone.keepNear');
  return { status: 'quiet', what: t('kiosk.phone.waiting'), todo };
}
