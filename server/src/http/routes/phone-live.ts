import { phoneTokenSchema } from '@sanh/contract';
import { streamSSE } from 'hono/streaming';
import { AppError } from '../../app-error.ts';
import type { FollowedPlaces } from '../../tickets/followed-places.ts';
import type { Api } from '../api.ts';
import type { Limits } from '../limits.ts';

/**
 * A ticket's place as it changes, as server-sent events: a phone needs no library for them, and they pass every proxy that
 * passes an answer. A phone that they do not reach asks for the place instead.
 */
export function servePhoneLive(api: Api, places: FollowedPlaces, limits: Limits): void {
  api.get('/api/phone/:token/live', ...limits.phone, async (c) => {
    const { data: token } = phoneTokenSchema.safeParse(c.req.param('token'));
    if (token === undefined) throw new AppError('NOT_FOUND');
    const messages: string[] = [];
    let wake = (): void => undefined;
    const leave = await places.follow(token, (place) => {
      messages.splice(0, messages.length, JSON.stringify(place));
      wake();
    });
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted && !stream.closed) {
          const data = messages.shift();
          if (data !== undefined) await stream.writeSSE({ data });
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        leave();
      }
    });
  });
}
