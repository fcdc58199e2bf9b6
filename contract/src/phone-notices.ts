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

/** Why notices do not go out; `refused`: the gateway does not take them. */
export const noticeFailures = ['refused', 'unavailable', 'unreachable', 'slow'] as const;
export type NoticeFailure = (typeof noticeFailures)[number];
