import {
  decide,
  emptyHall,
  evolve,
  ticketIn,
  type Hall,
  type HallCommand,
  type HallConfiguration,
} from '@sanh/domain';

const day = '2026-11-23';
const now = Date.UTC(2026, 10, 23, 2);

/** A hall on its day with a ticket in each of these states, … */
export function hallWith(configuration: HallConfiguration, states: readonly ('waiting' | 'ended')[]): Hall {
  let hall = emptyHall('c');
  const give = (command: HallCommand): void => {
    const decision = decide(hall, { id: String(hall.version), by: { kind: 'system' }, command }, now);
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.value) hall = evolve(hall, { version: hall.version + 1, at: now, event });
  };
  give({ type: 'open-day', day, configuration });
  for (const [index, state] of states.entries()) {
    give({
      ...{ type: 'issue', serviceId: 'a', priorityClassId: null, procedureCode: null, language: 'vi' },
      ...{ channel: 'kiosk', appointmentAt: null },
    });
    const ticketId = `${day}.A-${String(index + 1).padStart(3, '0')}`;
    if (ticketIn(hall, ticketId) === undefined) throw new Error(`no ${ticketId}`);
    if (state === 'ended') give({ type: 'cancel', ticketId, reason: 'test' });
  }
  return hall;
}
