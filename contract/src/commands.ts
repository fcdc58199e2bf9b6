import { emergencyTextAtMost, placements } from '@sanh/domain';
import { z } from 'zod';
import {
  commandIdSchema,
  daySchema,
  idSchema,
  instantSchema,
  languageSchema,
  procedureCodeSchema,
  reasonSchema,
  ticketIdSchema,
} from './ids.ts';

/** What was ticked of the papers of the procedure; one that does not fit the catalogue is not kept. */
export const tickedPapersSchema = z.strictObject({
  version: idSchema,
  case: z.int().min(0).max(199),
  ticked: z.array(z.int().min(0).max(499)).max(500),
});

/** For whom a number is, where a service gives one to a person. The number is hashed on arrival and kept nowhere. */
export const personSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), idNumber: z.string().regex(/^\d{12}$/) }),
  z.strictObject({ kind: z.literal('no-card') }),
]);
export type Person = z.input<typeof personSchema>;

/** What a citizen asks for at the kiosk or a clerk on their behalf. `dossierCode` and `papers` are kept apart from the hall's events. */
export const issueBody = z.strictObject({
  serviceId: idSchema,
  priorityClassId: idSchema.nullable().default(null),
  procedureCode: procedureCodeSchema.nullable().default(null),
  dossierCode: z.string().min(4).max(64).nullable().default(null),
  papers: tickedPapersSchema.nullable().default(null),
  person: personSchema.nullable().default(null),
  language: languageSchema.default('vi'),
  channel: z.enum(['kiosk', 'desk', 'phone']).default('kiosk'),
});

export const destinationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), serviceId: idSchema }),
  z.strictObject({ kind: z.literal('counter'), counterId: idSchema }),
]);

const inRow = z.int().min(1).max(99);
export const callingRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('longest-wait') }),
  z.strictObject({ kind: z.literal('priority-first'), inRow }),
  z.strictObject({ kind: z.literal('ratio'), priority: inRow, ordinary: inRow }),
]);

export const tiersSchema = z.array(z.array(idSchema).min(1).max(100)).min(1).max(20);

const empty = z.strictObject({});

/** The body of each step at a counter: `POST /api/centres/{centreId}/counters/{counterId}/{step}`. */
export const counterSteps = {
  'open-counter': empty,
  'pause-counter': z.strictObject({ reason: reasonSchema, until: instantSchema.nullable().default(null) }),
  'resume-counter': empty,
  'close-counter': empty,
  'call-next': z.strictObject({ finishCurrent: z.boolean().default(false) }),
  'call-ticket': z.strictObject({ ticketId: ticketIdSchema, reason: reasonSchema }),
  recall: empty,
  uncall: z.strictObject({ reason: reasonSchema }),
  start: empty,
  finish: empty,
  'no-show': empty,
  park: z.strictObject({
    reason: reasonSchema,
    forMs: z.int().min(60_000).max(86_400_000).nullable().default(null),
  }),
  requeue: z.strictObject({ reason: reasonSchema, placement: z.enum(placements).default('by-waiting-time') }),
  transfer: z.strictObject({
    to: destinationSchema,
    placement: z.enum(placements).default('by-waiting-time'),
    comeBack: z.boolean().default(false),
    reason: reasonSchema,
  }),
  'serve-without-ticket': z.strictObject({
    serviceId: idSchema,
    procedureCode: procedureCodeSchema.nullable().default(null),
  }),
  undo: empty,
} as const;
export type CounterStep = keyof typeof counterSteps;
export type CounterStepBody<S extends CounterStep> = z.input<(typeof counterSteps)[S]>;

/** Which printer of the centre is to print it. */
export const copyBody = z.strictObject({ printerId: idSchema });

/** The body of each step with a ticket: `POST /api/centres/{centreId}/tickets/{ticketId}/{step}`. */
export const ticketSteps = {
  'return-parked': empty,
  'bring-back': z.strictObject({ reason: reasonSchema }),
  cancel: z.strictObject({ reason: reasonSchema }),
  'change-priority': z.strictObject({
    classId: idSchema.nullable(),
    state: z.enum(['claimed', 'confirmed', 'refused']).default('confirmed'),
  }),
} as const;
export type TicketStep = keyof typeof ticketSteps;
export type TicketStepBody<S extends TicketStep> = z.input<(typeof ticketSteps)[S]>;

const emergencyTextSchema = z.string().trim().max(emergencyTextAtMost);

/** What a manager does with the day: `POST /api/centres/{centreId}/day/{step}`. */
export const daySteps = {
  'close-day': z.strictObject({ policy: z.enum(['expire', 'carry-over']) }),
  'stop-issuing': z.strictObject({ serviceId: idSchema.nullable().default(null), reason: reasonSchema }),
  'resume-issuing': z.strictObject({ serviceId: idSchema.nullable().default(null) }),
  /** Public words: nothing of a person belongs in them, they stay in the log. */
  'raise-emergency': z.strictObject({
    texts: z
      .object({ vi: emergencyTextSchema.min(1) })
      .catchall(emergencyTextSchema)
      .refine((texts) => Object.keys(texts).every((language) => languageSchema.safeParse(language).success)),
    until: instantSchema.nullable().default(null),
  }),
  'end-emergency': z.strictObject({ emergencyId: commandIdSchema }),
  'move-waiting': z.strictObject({ from: idSchema, to: idSchema, reason: reasonSchema }),
  'change-profile': z.strictObject({
    counterId: idSchema,
    profile: z.strictObject({
      tiers: tiersSchema,
      rule: callingRuleSchema,
    }),
  }),
} as const;
export type DayStep = keyof typeof daySteps;
export type DayStepBody<S extends DayStep> = z.input<(typeof daySteps)[S]>;

export const rangeBody = z.strictObject({
  seriesId: idSchema,
  incarnation: z.uuid(),
  count: z.int().min(1).max(100).default(20),
  /** A business day to come; null for the one that runs. */
  day: daySchema.nullable().default(null),
});

/** A number given without the network; arrival is the last server time plus monotonic time since. */
export const adoptBody = z.strictObject({
  ...issueBody.omit({ channel: true, person: true }).shape,
  number: z.int().min(1).max(9_999_999),
  /** As it is printed; told to staff when the number finds no place in the line. */
  label: z.string().max(24).nullable().default(null),
  incarnation: z.uuid(),
  arrivedAt: instantSchema,
  grantedAt: instantSchema,
  insteadOf: z.uuid().nullable().default(null),
});
