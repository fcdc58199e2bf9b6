import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Api } from './api.ts';
import { withHeaders } from './response-headers.ts';

export function createHttpServer(api: Api, { isSecure }: { isSecure: boolean }): Server {
  const answer = getRequestListener(api.fetch);
  const addHeaders = withHeaders({ isSecure });
  // Who takes longer to ask is not waiting for an answer but holding a connection.
  return createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    addHeaders(request, response);
    void answer(request, response);
  });
}
