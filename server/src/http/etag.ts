import type { ApiContext } from './api.ts';

/** Answers with the version as ETag, or says that what the asker has is still right. `isFixed`: the address names this version. */
export function answerVersioned(
  c: ApiContext,
  version: string,
  answer: object,
  { isFixed = false }: { isFixed?: boolean } = {},
): Response {
  const etag = `"${version}"`;
  const headers = { etag, 'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache' };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return c.json(answer, 200, headers);
}
