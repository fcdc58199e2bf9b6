import { PROTOCOL_VERSION } from '@sanh/contract';
import { z } from 'zod';
import type { Api } from './api.ts';

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Sảnh',
    version: String(PROTOCOL_VERSION),
    description:
      'Public-hall queues of one-stop centres. Every command carries an Idempotency-Key (a UUID of the sender): the same key ' +
      'again has no second effect and gets the same answer. Whatever goes wrong is an application/problem+json whose `code` ' +
      'programs read. Screens follow a hall by Socket.IO: see the schemas Handshake, HallState, HallEvents and Heartbeat.',
  },
};

/** The description of the API, made once. */
export function serveOpenApi(api: Api): void {
  let document: string | null = null;
  api.get('/openapi.json', (c) => {
    document ??= JSON.stringify(describe(api));
    return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
  });
}

/** What travels by socket only is named by no path: it is added from the contract's own registry. */
function describe(api: Api): object {
  const document = api.getOpenAPI31Document(about);
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      delete jsonSchema.$id;
      delete jsonSchema.$schema;
    },
  });
  const components = { ...document.components, schemas: { ...schemas, ...document.components?.schemas } };
  return { ...document, components };
}
