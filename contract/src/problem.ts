import { refusalCodes } from '@sanh/domain';
import { z } from 'zod';

/** What can go wrong outside the hall's own rules, with the HTTP status each is answered with. */
export const requestProblems = {
  VALIDATION_FAILED: 400,
  COMMAND_ID_MISSING: 400,
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  DEVICE_REVOKED: 403,
  /** A tablet in a browser where somebody of the staff is signed in takes no ratings. */
  STAFF_SIGNED_IN_HERE: 403,
  ORIGIN_FORBIDDEN: 403,
  NOT_FOUND: 404,
  UNKNOWN_CENTRE: 404,
  UNKNOWN_DEVICE: 404,
  PAIRING_CODE_WRONG: 404,
  UNKNOWN_PROCEDURE: 404,
  UNKNOWN_PRINTER: 404,
  UNKNOWN_APPOINTMENT: 404,
  UNKNOWN_MEDIA: 404,
  UNKNOWN_COLLEAGUE: 404,
  UNKNOWN_NODE: 404,
  COMMAND_ID_REUSED: 409,
  /** The service gives one number to a person, and nobody has said who it is for. */
  PERSON_NEEDED: 409,
  /** The person's number of before is still live; `facts` name it. */
  PERSON_HAS_TICKET: 409,
  DEVICE_OF_OTHER_KIND: 409,
  TICKET_OF_ANOTHER_CENTRE: 409,
  RATING_RIGHT_EXPIRED: 409,
  /** The centre takes none without a ticket, or no feedback. */
  RATING_NOT_TAKEN: 409,
  SLOT_NOT_OFFERED: 409,
  SLOT_FULL: 409,
  APPOINTMENT_CHANGED: 409,
  APPOINTMENT_TOO_EARLY: 409,
  APPOINTMENT_PAST: 409,
  /** Somebody else has changed the list in the meantime. */
  PLAYLIST_CHANGED: 409,
  MEDIA_FULL: 409,
  /** Another manager has taken a step in the meantime. */
  COMMENT_CHANGED: 409,
  EVALUATION_CHANGED: 409,
  EVALUATION_VERIFIED: 409,
  EVALUATION_TOO_EARLY: 409,
  PAYLOAD_TOO_LARGE: 413,
  MEDIA_NOT_SHOWN: 415,
  /** The bytes are not what the sender says. */
  MEDIA_NOT_AS_SAID: 422,
  EVALUATION_MARKS_WRONG: 422,
  UNKNOWN_RATING_LEVEL: 422,
  UNKNOWN_RATING_REASON: 422,
  RATING_REASON_NEEDED: 422,
  COMMENT_TOO_LONG: 422,
  /** Whoever has acted says what was done. */
  REPLY_NEEDED: 422,
  SLIP_INVALID: 422,
  /** `facts` name both days. */
  RANGE_BACKWARDS: 422,
  /** `facts` say how many days are asked for, and how many may be. */
  RANGE_TOO_LONG: 422,
  /** `facts` say how many rows a file may have. */
  REPORT_TOO_LONG: 422,
  UNKNOWN_REPORT_ORDER: 404,
  /** The server has no way of the kind. */
  REPORT_WAY_OFF: 409,
  /** `facts` say how many a node may have. */
  REPORT_ORDERS_FULL: 409,
  /** The log has nothing of that day. */
  DAY_WITHOUT_EVENTS: 404,
  /** A day is lived again when it is over. */
  DAY_NOT_OVER: 409,
  /** Hours of a counter that end before they begin, overlap or touch. */
  HOURS_BACKWARDS: 422,
  /** The same counter is named twice, or a further one has the name of one that was there. */
  COUNTER_NAMED_TWICE: 422,
  CONFIGURATION_INVALID: 422,
  PROTOCOL_OUTDATED: 426,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type RequestProblemCode = keyof typeof requestProblems;

export const problemCodes = [
  ...(Object.keys(requestProblems) as RequestProblemCode[]),
  ...refusalCodes,
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Status of an answer with this code; a refusal by the hall's rules is a conflict with its present state. */
export const statusOf = (code: ProblemCode): number => {
  if (code in requestProblems) return requestProblems[code as RequestProblemCode];
  return code.startsWith('UNKNOWN_') ? 404 : 409;
};

/** RFC 9457 problem details. `code` is what programs read, `title` an English sentence for people at a terminal. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
