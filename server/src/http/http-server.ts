import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Api } from './api.ts';
import { withHeaders } from './response-headers.ts';

export function createHttpServer(api: Api, { isSecure }: { isSecure: boolean }): Server {
  const answer = getRequestListener(api.fetch);
  const addHeaders = withHeaders({ isSecure });
  return createServer((request, response) => {
    addHeaders(request, response);
    void answer(request, response);
  });
}
