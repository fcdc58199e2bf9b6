import { Readable } from 'node:stream';
import { mediaIdSchema, type MediaType } from '@sanh/contract';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { AppError } from '../../app-error.ts';
import type { Centres } from '../../centres/centres.ts';
import { addMedia } from '../../media/add-media.ts';
import { currentPlaylist, typeOfFile } from '../../media/media-store.ts';
import type { Media } from '../../media/media.ts';
import { publishPlaylist } from '../../media/publish-playlist.ts';
import { accountOfStaff } from '../actor.ts';
import type { ApiContext } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export interface MediaRoutes {
  readonly media: Media;
  readonly centres: Centres;
}

export function serveMedia(server: Server, { media, centres }: MediaRoutes): void {
  serve(server, 'playlist', ({ params }) => currentPlaylist(media.sql, centres.get(params.centreId).id));

  serve(server, 'publishPlaylist', ({ params, body, requester }) =>
    publishPlaylist(media, { centreId: params.centreId, by: accountOfStaff(requester), body }),
  );

  serve(server, 'addMedia', ({ params, requester }, c) => {
    const said = c.req.header('content-type') ?? '';
    return addMedia(media, {
      ...{ centreId: params.centreId, by: accountOfStaff(requester) },
      ...{ said, body: bodyOf(c) },
    });
  });

  // Bytes for a display, no part of the API: their address names their content.
  server.api.get('/media/:centreId/:id', async (c, next) => {
    const { centreId, id } = c.req.param();
    if (!mediaIdSchema.safeParse(id).success) return next();
    const type = await typeOfFile(media.sql, centreId, id);
    const bytes = type === null ? null : await media.folder.read(centreId, id);
    return type === null || bytes === null ? next() : answerFile(c, type, Readable.toWeb(bytes));
  });
}

function bodyOf(c: ApiContext): AsyncIterable<Uint8Array> {
  const { body } = c.req.raw;
  if (body === null) throw new AppError('VALIDATION_FAILED', { in: 'body' });
  return body as NodeStream<Uint8Array>;
}

/** Opened by itself it is a picture and nothing else: no script, no frame, no form. */
const answerFile = (c: ApiContext, type: MediaType, bytes: NodeStream): Response =>
  c.body(bytes as ReadableStream, 200, {
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
