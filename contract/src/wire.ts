import type { z } from 'zod';
import { bookBody, checkInBody, moveBody } from './appointments.ts';
import { handleCommentBody } from './comments.ts';
import {
  adoptBody,
  copyBody,
  counterSteps,
  daySteps,
  issueBody,
  rangeBody,
  ticketSteps,
} from './commands.ts';
import {
  deviceReportBody,
  deviceSteps,
  pairDeviceBody,
  pairItselfBody,
  startPairingBody,
} from './devices.ts';
import { dossierItemSchema, lookUpBody, statusChangeItemSchema } from './dossiers.ts';
import { handshakeSchema, paintedSchema, positionSchema, voiceClaimSchema } from './live.ts';
import { noteBody, readMessagesBody, sendMessageBody } from './messages.ts';
import { askForNoticesBody, askForPushBody } from './phone-notices.ts';
import { playlistBody } from './media.ts';
import { openingsBody } from './openings.ts';
import { printBody } from './printing.ts';
import { problemSchema } from './problem.ts';
import { feedbackBody, rateBody, rateFromPhoneBody } from './ratings.ts';
import { routeSchemas } from './route-schemas.ts';
import { deviceWishSchema } from './wire/device.ts';
import { voicePackSchema } from './voices.ts';
import { messagesMarkSchema } from './wire/message.ts';
import { troubleSchema } from './wire/troubles.ts';
import { hallEventsSchema, hallStateSchema, heartbeatSchema } from './wire/live.ts';

const flat = (of: object, prefix: string): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(of).map(([name, schema]) => [`${prefix} ${name}`, schema as z.ZodType]));

/** Everything that crosses the wire, by name. Its fingerprint is pinned to the protocol version. */
export const wireSchemas: Readonly<Record<string, z.ZodType>> = {
  'issue ticket': issueBody,
  'copy ticket': copyBody,
  'offline range': rangeBody,
  'offline ticket': adoptBody,
  ...flat(counterSteps, 'counter step'),
  ...flat(ticketSteps, 'ticket step'),
  ...flat(daySteps, 'day step'),
  'start pairing': startPairingBody,
  'pair itself': pairItselfBody,
  'pair device': pairDeviceBody,
  'device report': deviceReportBody,
  ...flat(deviceSteps, 'device step'),
  'device:wish': deviceWishSchema,
  'book appointment': bookBody,
  'move appointment': moveBody,
  'check in': checkInBody,
  'dossier look-up': lookUpBody,
  'dossier item': dossierItemSchema,
  'dossier status change item': statusChangeItemSchema,
  'send message': sendMessageBody,
  'read messages': readMessagesBody,
  'note ticket': noteBody,
  'centre:messages': messagesMarkSchema,
  'ask for notices': askForNoticesBody,
  'ask for push': askForPushBody,
  rate: rateBody,
  'rate from phone': rateFromPhoneBody,
  'give feedback': feedbackBody,
  'handle comment': handleCommentBody,
  'print slip': printBody,
  playlist: playlistBody,
  'procedure openings': openingsBody,
  handshake: handshakeSchema,
  position: positionSchema,
  painted: paintedSchema,
  'voice:claim': voiceClaimSchema,
  'hall:state': hallStateSchema,
  'hall:events': hallEventsSchema,
  'hall:heartbeat': heartbeatSchema,
  'voice pack': voicePackSchema,
  'centre:trouble': troubleSchema,
  problem: problemSchema,
  ...Object.fromEntries(
    Object.entries(routeSchemas).map(([name, { answer }]) => [`answer of ${name}`, answer as z.ZodType]),
  ),
};
