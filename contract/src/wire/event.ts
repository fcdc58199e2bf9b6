import { undoableSteps, type HallEvent, type RecordedEvent } from '@sanh/domain';
import { z } from 'zod';
import { counterEvents } from './counter-events.ts';
import { dayEvents } from './day-events.ts';
import { describedAs } from './described-as.ts';
import { issuingEvents } from './issuing-events.ts';
import { visitEvents } from './visit-events.ts';
import { ticketSchema } from './ticket.ts';

const stepUndone = z.object({
  type: z.literal('step-undone'),
  counterId: z.string(),
  step: z.enum(undoableSteps),
  ticket: ticketSchema,
});

const hallEventSchema = describedAs<HallEvent>('HallEvent')(
  z.discriminatedUnion('type', [
    ...dayEvents,
    ...issuingEvents,
    ...counterEvents,
    ...visitEvents,
    stepUndone,
  ]),
);

export const recordedEventSchema = describedAs<RecordedEvent>('RecordedEvent')(
  z.object({ version: z.number(), at: z.number(), event: hallEventSchema }),
);
