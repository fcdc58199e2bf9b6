import { dimensions, legOutcomes, measures, ratingLevels } from '@sanh/domain';
import { z } from 'zod';
import { statisticsScopes } from '../statistics.ts';
import { handling } from './comment.ts';
import type { Fixed } from './described-as.ts';

const names = z.record(z.string(), z.string());
const day = z.string();
const percent = z.number().nullable();
const node = z.object({ scope: z.enum(statisticsScopes), id: z.string(), names });
/** What every answer about days begins with. Days are those of the centres' own calendars; the last may still run. */
const head = { node, from: day, to: day, countedAt: z.number() };

export const timeFigures = z.object({
  count: z.number(),
  ...{ medianMs: z.number().nullable(), p90Ms: z.number().nullable(), sumMs: z.number() },
  ...{ within: z.number(), targeted: z.number(), withinPercent: percent },
});
const times = z.record(z.enum(measures), timeFigures);

const ratingFigures = z.object({
  ...{ satisfied: z.number(), total: z.number(), percent },
  levels: z.record(z.enum(ratingLevels), z.object({ count: z.number(), percent })),
});

/** Served legs, those of them that were rated, and the share of the others. */
const answered = { served: z.number(), rated: z.number(), unratedPercent: percent };
const group = {
  dimension: z.enum([...dimensions, ...statisticsScopes]),
  value: z.string(),
  /** Null where nobody knows a name any more. */
  names: names.nullable(),
  /** Too few to be ranked. */
  isSmall: z.boolean(),
  /** From 1, equals share one; null where too few or nothing stands behind it. */
  rank: z.number().nullable(),
};
const counts = {
  ...{ legs: z.number(), arrivals: z.number(), walkIns: z.number() },
  outcomes: z.record(z.enum(legOutcomes), z.number()),
};

const ratingGroup = z.object({ ...group, bound: ratingFigures, ...answered });
const timeGroup = z.object({ ...group, ...counts, times });

export const statisticsNodesSchema = z
  .array(
    z.object({
      ...node.shape,
      /** The agency above it, where that is managed too. */
      parentId: z.string().nullable(),
      centres: z.number(),
    }),
  )
  .meta({ id: 'StatisticsNodes' });

export const satisfactionSchema = z
  .object({
    ...head,
    /** `satisfiedLevels` ÷ all × 100; null where the centres below count different levels. */
    satisfiedLevels: z.array(z.enum(ratingLevels)).nullable(),
    smallNumber: z.number(),
    ...{ bound: ratingFigures, unbound: ratingFigures, ...answered },
    trend: z.array(
      z.object({ from: day, to: day, bound: ratingFigures, unboundTotal: z.number(), ...answered }),
    ),
    by: z.object({
      service: z.array(ratingGroup),
      /** Only of a centre. */
      ...{ counter: z.array(ratingGroup), clerk: z.array(ratingGroup) },
      procedure: z.array(ratingGroup),
      /** One step down the organisation tree. */
      node: z.array(ratingGroup),
    }),
    reasons: z.array(
      z.object({ id: z.string(), names: names.nullable(), bound: z.number(), unbound: z.number() }),
    ),
  })
  .meta({ id: 'SatisfactionFigures' });

export const timesSchema = z
  .object({
    ...head,
    /** Times are given to the nearest of this. */
    roundedToMs: z.number(),
    /** Of the centre, milliseconds; services may have their own. Null where the centres below have different ones. */
    targets: z.record(z.enum(measures), z.number().nullable()).nullable(),
    smallNumber: z.number(),
    ...counts,
    times,
    trend: z.array(z.object({ from: day, to: day, ...counts, times })),
    by: z.object({
      ...{ service: z.array(timeGroup), counter: z.array(timeGroup), clerk: z.array(timeGroup) },
      ...{ weekday: z.array(timeGroup.extend({ days: z.number() })), node: z.array(timeGroup) },
    }),
    /** Mean walk and service: what one leg takes a counter. Null before anybody was served. */
    handlingMs: z.number().nullable(),
    /** Days of a centre with at least one leg. */
    days: z.number(),
    /** By the hour in which legs began to wait. `counters`: at work in it, summed over `days`; `capacity`: legs that they could have served. */
    hours: z.array(
      z.object({
        ...{ hour: z.string(), ...counts, times },
        ...{ counters: z.number(), countersADay: z.number().nullable(), busyMs: z.number() },
        capacity: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'TimesFigures' });

export const clerkFiguresSchema = z
  .object({
    ...{ centreId: z.string(), from: day, to: day, countedAt: z.number(), roundedToMs: z.number() },
    satisfiedLevels: z.array(z.enum(ratingLevels)),
    smallNumber: z.number(),
    ...{ ...counts, times, bound: ratingFigures, ...answered },
  })
  .meta({ id: 'ClerkFigures' });

const instant = z.number().nullable();

export const legPageSchema = z
  .object({
    legs: z.array(
      z.object({
        ...{ centreId: z.string(), ticketId: z.string(), label: z.string(), leg: z.number(), day },
        ...{ serviceId: z.string(), counterId: z.string().nullable(), clerkId: z.string().nullable() },
        ...{ clerkName: z.string().nullable(), procedureCode: z.string().nullable() },
        ...{ queuedAt: z.number(), calledAt: instant, startedAt: instant, endedAt: instant },
        ...{ outcome: z.string().nullable(), calls: z.number(), calledByRule: z.string().nullable() },
        level: z.enum(ratingLevels).nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'LegPage' });

export const ratingPageSchema = z
  .object({
    ratings: z.array(
      z.object({
        ...{ centreId: z.string(), ratingId: z.string(), day, givenAt: z.number() },
        ...{ ticketId: z.string().nullable(), leg: z.number().nullable(), serviceId: z.string().nullable() },
        ...{ counterId: z.string().nullable(), clerkId: z.string().nullable() },
        ...{ clerkName: z.string().nullable(), procedureCode: z.string().nullable() },
        ...{ level: z.enum(ratingLevels), levels: z.number(), reasons: z.array(z.string()) },
        ...{ comment: z.string().nullable(), channel: z.string(), flags: z.array(z.string()) },
        /** The worst of its scale. */
        isLowest: z.boolean(),
        ...handling,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'RatingPage' });

const ratingsOfDay = { bound: ratingFigures, unbound: ratingFigures };

export const liveOverviewSchema = z
  .object({
    ...{ node, now: z.number() },
    centres: z.array(
      z.object({
        ...{ id: z.string(), names, phase: z.enum(['not-open', 'open', 'closed']), day: day.nullable() },
        waiting: z.number(),
        /** How long the one who waits longest has; `isOverTarget` for its service. Null while nobody waits. */
        longestWait: z
          .object({ ms: z.number(), ticketId: z.string(), label: z.string(), isOverTarget: z.boolean() })
          .nullable(),
        ...{ calledOrServing: z.number(), served: z.number() },
        counters: z.object({ all: z.number(), open: z.number(), paused: z.number() }),
        /** Open, nobody in hand, nobody called for long, and somebody waits for it. */
        silent: z.array(
          z.object({ counterId: z.string(), clerkId: z.string(), sinceMs: z.number(), waiting: z.number() }),
        ),
        /** Silent: heard of by nobody; behind: on the glass stands what is no longer so. */
        devices: z.object({ all: z.number(), silent: z.number(), behind: z.number() }),
        /** Printers that somebody must see to. */
        printers: z.number(),
        /** What waits for the staff to see to it. */
        troubles: z.number(),
        ...ratingsOfDay,
        /** Of the lowest level, with and without a ticket; unread by any manager. */
        lowest: z.object({ count: z.number(), unread: z.number() }),
      }),
    ),
  })
  .meta({ id: 'LiveOverview' });

export type StatisticsNodes = Fixed<z.output<typeof statisticsNodesSchema>>;
export type SatisfactionFigures = Fixed<z.output<typeof satisfactionSchema>>;
export type TimesFigures = Fixed<z.output<typeof timesSchema>>;
export type ClerkFigures = Fixed<z.output<typeof clerkFiguresSchema>>;
export type LegPage = Fixed<z.output<typeof legPageSchema>>;
export type RatingPage = Fixed<z.output<typeof ratingPageSchema>>;
export type LiveOverview = Fixed<z.output<typeof liveOverviewSchema>>;
export type RatingGroup = Fixed<z.output<typeof ratingGroup>>;
export type TimeGroup = Fixed<z.output<typeof timeGroup>>;
