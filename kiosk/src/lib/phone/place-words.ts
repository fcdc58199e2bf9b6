import type { TicketPlace } from '@sanh/contract';
import { formatTime, nameIn, t, type Status } from '@sanh/ui';

export interface PlaceWords {
  readonly status: Status | 'now';
  readonly what: string;
  readonly todo: string;
}

const near = 3;

/** What is said of a ticket besides its number: how it stands and what to do. */
export function placeWords(place: TicketPlace): PlaceWords {
  if (place.state === 'parked') return parkedWords(place);
  if (place.state === 'ended') return endedWords(place);
  if (place.state === 'waiting') return waitingWords(place);
  const number = place.counterNumber ?? '';
  if (place.state === 'serving')
    return { status: 'ok', what: t('phone.serving'), todo: t('phone.servingAt', { number }) };
  const what = place.calls > 1 ? t('phone.again', { count: place.calls }) : t('phone.called');
  return { status: 'now', what, todo: t('phone.calledAt', { number }) };
}

function waitingWords({ ahead, leg, counterNumber, service }: TicketPlace): PlaceWords {
  const what = counterNumber === null ? t('phone.waiting') : t('phone.waitsAt', { number: counterNumber });
  if (leg > 1) return { status: 'quiet', what, todo: t('phone.nextStep', { service: nameIn(service) }) };
  return { status: 'quiet', what, todo: t(ahead <= near ? 'phone.next' : 'phone.keepNear') };
}

function parkedWords({ hold, keptUntil, counterNumber, timeZone }: TicketPlace): PlaceWords {
  if (hold.until !== null) {
    const time = formatTime(hold.until, timeZone);
    return { status: 'warn', what: t('phone.held', { time }), todo: t('phone.heldNote') };
  }
  const what =
    keptUntil === null
      ? t('phone.parked')
      : t('phone.parkedUntil', { time: formatTime(keptUntil, timeZone) });
  const todo =
    counterNumber === null ? t('phone.parkedAny') : t('phone.parkedNote', { number: counterNumber });
  return { status: 'warn', what, todo };
}

function endedWords({ outcome }: TicketPlace): PlaceWords {
  const how = outcome ?? 'served';
  const status = how === 'served' ? 'ok' : how === 'cancelled' ? 'quiet' : 'warn';
  return { status, what: t(`phone.out.${how}.what`), todo: t(`phone.out.${how}.todo`) };
}
