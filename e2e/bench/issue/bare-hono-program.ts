// The least that an HTTP server on Hono can do: it answers every POST with the same bytes.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const answer = process.env['ANSWER'] ?? '';
const app = new Hono();
app.post('/api/centres/:centreId/tickets', (c) =>
  c.body(answer, 200, { 'content-type': 'application/json' }),
);
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () => {
  console.log('is ready at');
});
