import type { ApiContext } from './api.ts';

/** Sends cookies along with an answer, which then is nobody else's. */
export function withCookies<Answer extends object>(
  c: ApiContext,
  cookies: readonly string[],
  answer: Answer,
): Answer {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  c.header('cache-control', 'no-store');
  return answer;
}
