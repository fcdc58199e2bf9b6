import { z } from 'zod';

/** On this machine a gateway may be tried without a certificate; the server takes that in a demonstration only. */
const ownMachine = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;

/** Notices to phones: who is told that the turn is near, and what sends it on. */
export const noticesSchema = z.strictObject({
  /** Told once so few people are ahead, or once the wait may be over in so few minutes. */
  near: z
    .strictObject({
      ahead: z.int().nonnegative().default(3),
      minutes: z.number().nonnegative().default(10),
    })
    .prefault({}),
  /** An SMS or Zalo gateway, see `docs/gateways.md`. */
  webhook: z
    .strictObject({
      url: z.url().refine((url) => url.startsWith('https://') || ownMachine.test(url), 'https'),
    })
    .nullable()
    .default(null),
  /** Notices of the browser itself, where the server has a key for them. */
  push: z.boolean().default(false),
});

export type NoticesEntry = z.infer<typeof noticesSchema>;
