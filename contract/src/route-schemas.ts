import { audiences, procedureLevels } from '@sanh/domain';
import { z } from 'zod';
import { appointmentCodeSchema, bookBody, moveBody, checkInBody } from './appointments.ts';
import { handleCommentBody } from './comments.ts';
import { adoptBody, copyBody, issueBody, rangeBody } from './commands.ts';
import { deviceReportBody, pairDeviceBody, pairItselfBody, startPairingBody } from './devices.ts';
import { lookUpBody, pushBody } from './dossiers.ts';
import {
  commandIdSchema,
  daySchema,
  fieldIdSchema,
  idSchema,
  procedureCodeSchema,
  ticketIdSchema,
} from './ids.ts';
import { noteBody, readMessagesBody, sendMessageBody } from './messages.ts';
import { markEvaluationBody, quarterSchema } from './evaluations.ts';
import { askForNoticesBody, askForPushBody } from './phone-notices.ts';
import { playlistBody } from './media.ts';
import { openingsBody } from './openings.ts';
import { printBody, printJobIdSchema } from './printing.ts';
import { orderReportBody, reportOrdersSchema } from './report-orders.ts';
import {
  legsReportQuery,
  ownReportQuery,
  ratingsReportQuery,
  satisfactionReportQuery,
  timesReportQuery,
} from './reports.ts';
import { feedbackBody, phoneTokenSchema, rateBody, rateFromPhoneBody } from './ratings.ts';
import type { RouteName } from './routes.ts';
import { changePasswordBody, signInBody } from './sign-in.ts';
import { feedbackQuery, legsQuery, rangeQuery, ratingsQuery, statisticsScopes } from './statistics.ts';
import { whatIfBody } from './what-if.ts';
import {
  appointmentViewSchema,
  checkedInSchema,
  freeSlotsSchema,
  placeElsewhereSchema,
} from './wire/appointment.ts';
import {
  commandAnswerSchema,
  doneSchema,
  issuedTicketSchema,
  meSchema,
  ticketCopySchema,
  ticketPapersSchema,
  ticketPlaceSchema,
  ticketReachSchema,
} from './wire/answers.ts';
import {
  commentCountsSchema,
  feedbackPageSchema,
  handlingSchema,
  ratingAlertsSchema,
} from './wire/comment.ts';
import {
  deviceListSchema,
  deviceStepAnswerSchema,
  pairingStateSchema,
  startedPairingSchema,
  thisDeviceSchema,
} from './wire/device.ts';
import { dossierAnswerSchema, pushReportSchema } from './wire/dossier.ts';
import { hallStateSchema } from './wire/live.ts';
import { messageSchema, ticketNoteSchema } from './wire/message.ts';
import { mediaFileSchema, playlistSchema } from './wire/media.ts';
import { printerStandingSchema, printJobViewSchema, printOutcomeSchema } from './wire/printing.ts';
import {
  cataloguePackageSchema,
  catalogueStateSchema,
  fieldViewSchema,
  popularProcedureSchema,
  procedureSummarySchema,
  procedureViewSchema,
} from './wire/procedure.ts';
import { quarterEvaluationSchema } from './wire/evaluation.ts';
import { ratedSchema, ratingOfferSchema } from './wire/rating.ts';
import {
  clerkFiguresSchema,
  legPageSchema,
  liveOverviewSchema,
  ratingPageSchema,
  satisfactionSchema,
  statisticsNodesSchema,
  timesSchema,
} from './wire/statistics.ts';
import { daySettingSchema, whatIfSchema } from './wire/what-if.ts';
import { troubleSchema } from './wire/troubles.ts';
import {
  centreSummarySchema,
  centreViewSchema,
  colleaguesSchema,
  foundCardSchema,
  publishedConfigurationSchema,
} from './wire/views.ts';
import { voiceViewSchema } from './wire/voice.ts';

const none = z.strictObject({});
/** The bytes of a file. */
const fileSchema = z.string().meta({ format: 'binary' });
const ofCentre = z.object({ centreId: idSchema });
const ofTicket = ofCentre.extend({ ticketId: ticketIdSchema });
const ofQuarter = ofCentre.extend({ quarter: quarterSchema });
const ofService = ofCentre.extend({ serviceId: idSchema });
const ofAppointment = ofCentre.extend({ code: appointmentCodeSchema });
const ofNode = z.object({ scope: z.enum(statisticsScopes), nodeId: idSchema });
const ofPrintJob = ofCentre.extend({ printerId: idSchema, jobId: printJobIdSchema });

const ofPhone = z.object({ token: phoneTokenSchema });

export const procedureQuery = z.strictObject({
  query: z.string().max(200).default(''),
  field: fieldIdSchema.optional(),
  level: z.enum(procedureLevels).optional(),
  audience: z.enum(audiences).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** With the version that the package names, the answer may be kept for ever. */
const procedureVersionQuery = z.strictObject({ version: idSchema.optional() });

/** What each route takes and answers. Steps have a body of their own each: see `commands.ts`. */
export const routeSchemas = {
  centres: { params: none, answer: z.array(centreSummarySchema) },
  centre: { params: ofCentre, answer: centreViewSchema },
  hall: { params: ofCentre, answer: hallStateSchema },
  issueTicket: { params: ofCentre, body: issueBody, answer: issuedTicketSchema },
  ticketStep: { params: ofTicket, answer: commandAnswerSchema },
  copyTicket: { params: ofTicket, body: copyBody, answer: ticketCopySchema },
  ticketPapers: { params: ofTicket, answer: ticketPapersSchema },
  ticketNotes: { params: ofTicket, answer: z.array(ticketNoteSchema) },
  noteTicket: { params: ofTicket, body: noteBody, answer: z.array(ticketNoteSchema) },
  counterStep: { params: ofCentre.extend({ counterId: idSchema }), answer: commandAnswerSchema },
  dayStep: { params: ofCentre, answer: commandAnswerSchema },
  takeOfflineRange: { params: ofCentre, body: rangeBody, answer: commandAnswerSchema },
  adoptOfflineTicket: { params: ofCentre, body: adoptBody, answer: commandAnswerSchema },
  printers: { params: ofCentre, answer: z.array(printerStandingSchema) },
  printSlip: { params: ofPrintJob, body: printBody, answer: printOutcomeSchema },
  printJob: { params: ofPrintJob, answer: printJobViewSchema },
  reprintSlip: { params: ofPrintJob, body: none, answer: printOutcomeSchema },
  troubles: { params: ofCentre, answer: z.array(troubleSchema) },
  settleTrouble: { params: ofCentre.extend({ troubleId: commandIdSchema }), body: none, answer: doneSchema },
  messages: { params: ofCentre, answer: z.array(messageSchema) },
  sendMessage: { params: ofCentre, body: sendMessageBody, answer: z.array(messageSchema) },
  readMessages: { params: ofCentre, body: readMessagesBody, answer: z.array(messageSchema) },
  playlist: { params: ofCentre, answer: playlistSchema },
  publishPlaylist: { params: ofCentre, body: playlistBody, answer: playlistSchema },
  addMedia: { params: ofCentre, answer: mediaFileSchema },
  publishConfiguration: {
    params: ofCentre,
    body: z.record(z.string(), z.unknown()),
    answer: publishedConfigurationSchema,
  },
  evaluation: { params: ofQuarter, answer: quarterEvaluationSchema },
  markEvaluation: {
    params: ofQuarter.extend({ accountId: idSchema }),
    body: markEvaluationBody,
    answer: quarterEvaluationSchema,
  },
  colleagues: { params: ofCentre, answer: colleaguesSchema },
  colleagueCard: { params: ofCentre.extend({ accountId: idSchema }), answer: foundCardSchema },
  startPairing: { params: none, body: startPairingBody, answer: startedPairingSchema },
  pairingState: { params: none, body: none, answer: pairingStateSchema },
  pairItself: { params: none, body: pairItselfBody, answer: thisDeviceSchema },
  thisDevice: { params: none, answer: thisDeviceSchema },
  leaveDevice: { params: none, body: none, answer: doneSchema },
  reportDevice: { params: none, body: deviceReportBody, answer: doneSchema },
  devices: { params: ofCentre, answer: deviceListSchema },
  pairDevice: { params: ofCentre, body: pairDeviceBody, answer: deviceStepAnswerSchema },
  deviceStep: { params: ofCentre.extend({ deviceId: z.uuid() }), answer: deviceStepAnswerSchema },
  ticketPlace: { params: ofPhone, answer: ticketPlaceSchema },
  returnToLine: { params: ofPhone, body: none, answer: ticketPlaceSchema },
  holdTicket: { params: ofPhone, body: none, answer: ticketPlaceSchema },
  cancelTicket: { params: ofPhone, body: none, answer: ticketPlaceSchema },
  uncancelTicket: { params: ofPhone, body: none, answer: ticketPlaceSchema },
  ratingOffer: { params: ofPhone, answer: ratingOfferSchema },
  rateFromPhone: { params: ofPhone, body: rateFromPhoneBody, answer: ratedSchema },
  rate: { params: ofCentre, body: rateBody, answer: ratedSchema },
  giveFeedback: { params: ofCentre, body: feedbackBody, answer: doneSchema },
  ticketReach: { params: ofPhone, answer: ticketReachSchema },
  askForNotices: { params: ofPhone, body: askForNoticesBody, answer: ticketReachSchema },
  askForPush: { params: ofPhone, body: askForPushBody, answer: ticketReachSchema },
  stopNotices: { params: ofPhone, body: none, answer: ticketReachSchema },
  freeSlots: { params: ofService, answer: freeSlotsSchema },
  bookAppointment: { params: ofCentre, body: bookBody, answer: appointmentViewSchema },
  appointment: { params: ofAppointment, answer: appointmentViewSchema },
  moveAppointment: { params: ofAppointment, body: moveBody, answer: appointmentViewSchema },
  cancelAppointment: { params: ofAppointment, body: none, answer: appointmentViewSchema },
  checkIn: { params: ofAppointment, body: checkInBody, answer: checkedInSchema },
  elsewhere: { params: ofService, answer: z.array(placeElsewhereSchema) },
  lookUpDossier: { params: ofCentre, body: lookUpBody, answer: dossierAnswerSchema },
  lookUpDossierByPhone: { params: ofCentre, body: lookUpBody, answer: dossierAnswerSchema },
  pushDossiers: { params: none, body: pushBody, answer: pushReportSchema },
  pushStatusChanges: { params: none, body: pushBody, answer: pushReportSchema },
  procedures: { params: none, query: procedureQuery, answer: z.array(procedureSummarySchema) },
  procedure: {
    params: z.object({ code: procedureCodeSchema }),
    query: procedureVersionQuery,
    answer: procedureViewSchema,
  },
  catalogue: { params: none, answer: catalogueStateSchema },
  cataloguePackage: { params: z.object({ version: idSchema }), answer: cataloguePackageSchema },
  fields: { params: none, answer: z.array(fieldViewSchema) },
  voices: { params: none, answer: z.array(voiceViewSchema) },
  countOpenings: { params: ofCentre, body: openingsBody, answer: doneSchema },
  popularProcedures: { params: ofCentre, answer: z.array(popularProcedureSchema) },
  ownFigures: { params: ofCentre, query: rangeQuery, answer: clerkFiguresSchema },
  statisticsNodes: { params: none, answer: statisticsNodesSchema },
  liveOverview: { params: ofNode, answer: liveOverviewSchema },
  satisfaction: { params: ofNode, query: rangeQuery, answer: satisfactionSchema },
  times: { params: ofNode, query: rangeQuery, answer: timesSchema },
  legsBehind: { params: ofNode, query: legsQuery, answer: legPageSchema },
  ratingsBehind: { params: ofNode, query: ratingsQuery, answer: ratingPageSchema },
  daySetting: { params: ofCentre.extend({ day: daySchema }), answer: daySettingSchema },
  ownReport: { params: ofCentre, query: ownReportQuery, answer: fileSchema },
  satisfactionReport: { params: ofNode, query: satisfactionReportQuery, answer: fileSchema },
  timesReport: { params: ofNode, query: timesReportQuery, answer: fileSchema },
  legsReport: { params: ofNode, query: legsReportQuery, answer: fileSchema },
  ratingsReport: { params: ofNode, query: ratingsReportQuery, answer: fileSchema },
  reportOrders: { params: ofNode, answer: reportOrdersSchema },
  orderReport: { params: ofNode, body: orderReportBody, answer: reportOrdersSchema },
  endReportOrder: {
    params: ofNode.extend({ orderId: commandIdSchema }),
    body: none,
    answer: reportOrdersSchema,
  },
  ratingAlerts: { params: none, answer: ratingAlertsSchema },
  feedbackBehind: { params: ofNode, query: feedbackQuery, answer: feedbackPageSchema },
  commentCounts: { params: ofNode, query: rangeQuery, answer: commentCountsSchema },
  handleRating: {
    params: ofCentre.extend({ ratingId: idSchema }),
    body: handleCommentBody,
    answer: handlingSchema,
  },
  handleFeedback: {
    params: ofCentre.extend({ feedbackId: idSchema }),
    body: handleCommentBody,
    answer: handlingSchema,
  },
  whatIf: { params: ofCentre, body: whatIfBody, answer: whatIfSchema },
  me: { params: none, answer: meSchema },
  signIn: { params: none, body: signInBody, answer: meSchema },
  signOut: { params: none, body: none, answer: doneSchema },
  changePassword: { params: none, body: changePasswordBody, answer: doneSchema },
} as const satisfies Readonly<Record<RouteName, RouteSchemas>>;

/** The shape of one entry of `routeSchemas`. */
export interface RouteSchemas {
  readonly params: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
}

/** Header of every command: the same key again gets the same answer and has no second effect. */
export const commandHeaders = z.object({ 'idempotency-key': commandIdSchema });
