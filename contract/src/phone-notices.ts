import { readMobileNumber } from '@sanh/domain';
import { z } from 'zod';
import { languageSchema } from './ids.ts';

/** A ticket's holder wants to be told outside the hall. The number is encrypted on arrival and erased with the ticket. */
export const askForNoticesBody = z.strictObject({
  phone: z
    .string()
    .max(40)
    .refine((phone) => readMobileNumber(phone) !== null),
  language: languageSchema.default('vi'),
  consent: z.literal(true),
});

/** How a holder may be told outside the hall. */
export const noticeWays = ['phone', 'push'] as const;
export type NoticeWay = (typeof noticeWays)[number];

const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${String(length)}}$`));

/** What a browser gives who may push to it (RFC 8291). It is encrypted on arrival and erased with the ticket. */
const pushSubscriptionSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.strictObject({ p256dh: base64url(87), auth: base64url(22) }),
});
export type PushSubscription = z.infer<typeof pushSubscriptionSchema>;

/** Consent is the tap, and the browser has asked for it again. */
export const askForPushBody = z.strictObject({
  subscription: pushSubscriptionSchema,
  language: languageSchema.default('vi'),
});

/** Why notices do not go out; `refused`: the gateway does not take them. */
export const noticeFailures = ['refused', 'unavailable', 'unreachable', 'slow'] as const;
export type NoticeFailure = (typeof noticeFailures)[number];
