import type { CentreView } from '@sanh/contract';
import { ticketIn, type Hall, type VoiceCall } from '@sanh/domain';

export interface ZoneCall extends VoiceCall {
  readonly zoneId: string;
}

/** The latest calls of the hall as its loudspeakers need them. */
export function voiceCallsOf(hall: Hall, centre: CentreView): readonly ZoneCall[] {
  return hall.recentCalls.flatMap(({ ticketId, label, counterId, at, calls, language }) => {
    const counter = centre.counters.find(({ id }) => id === counterId);
    if (counter === undefined) return [];
    const ticket = ticketIn(hall, ticketId);
    const isWanted = ticket?.state === 'called' && ticket.counterId === counterId;
    const { zoneId, number } = counter;
    return { ...{ ticketId, label, counter: number, language, at, times: calls, isWanted }, zoneId };
  });
}
