import { daySteps, type CallInput } from '@sanh/contract';
import type { Actor, CounterCommand, Hall, HallCommand, Refusal, TicketCommand } from '@sanh/domain';
import { decide } from '@sanh/domain';
import { client, type Attempt } from '@sanh/ui';

type DayCommand = Extract<
  HallCommand,
  {
    type:
      | 'stop-issuing'
      | 'resume-issuing'
      | 'raise-emergency'
      | 'end-emergency'
      | 'move-waiting'
      | 'change-profile';
  }
>;

/** What is done from a counter, in the hall's own words: the same value is asked of `decide` here and sent to the server. */
export type DeskCommand = CounterCommand | Exclude<TicketCommand, { type: 'use-rating-right' }> | DayCommand;

/** Why the hall as it is known here would refuse; null when it would not. */
export function whyNot(hall: Hall, by: Actor, command: DeskCommand, now: number): Refusal | null {
  const decision = decide(hall, { id: 'asked-at-the-desk', by, command }, now);
  return decision.ok ? null : decision.refusal;
}

/** The route of a command follows from what it names. */
export function send(centreId: string, command: DeskCommand, attempt: Attempt) {
  if (isOfDay(command)) {
    const { type: step, ...body } = command;
    return client.dayStep({ centreId, step, body, ...attempt } as CallInput<'dayStep'>);
  }
  if ('counterId' in command) {
    const { type: step, counterId, ...body } = command;
    return client.counterStep({ centreId, counterId, step, body, ...attempt } as CallInput<'counterStep'>);
  }
  const { type: step, ticketId, ...body } = command;
  return client.ticketStep({ centreId, ticketId, step, body, ...attempt } as CallInput<'ticketStep'>);
}

const isOfDay = (command: DeskCommand): command is DayCommand => command.type in daySteps;
