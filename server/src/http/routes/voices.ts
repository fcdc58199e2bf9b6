import { readFile } from 'node:fs/promises';
import type { Voices } from '../../voices/voices.ts';
import type { ApiContext } from '../api.ts';
import { serve, type Server } from '../serve.ts';

const year = 'public, max-age=31536000, immutable';

export function serveVoices(server: Server, { voices }: { voices: Voices }): void {
  serve(server, 'voices', (_, c) => {
    c.header('cache-control', 'no-cache');
    return voices.list();
  });
  // Bytes for a player, no part of the API: their address names their content.
  server.api.get('/voices/:id/:version/:name', async (c, next) => {
    const { id, version, name } = c.req.param();
    const file = await voices.fileOf(id, version, name);
    return file === null ? next() : answerFile(c, file);
  });
}

async function answerFile(c: ApiContext, file: string): Promise<Response> {
  const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return c.body(await readFile(file), 200, { 'content-type': type, 'cache-control': year });
}
