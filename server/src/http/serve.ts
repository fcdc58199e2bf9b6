import { createRoute } from '@hono/zod-openapi';
import {
  commandHeaders,
  problemSchema,
  routeSchemas,
  routes,
  type CallAnswer,
  type RouteName,
  type RouteSchemas,
} from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { admit, type Admission } from './admit.ts';
import type { Api, ApiContext, ApiEnvironment, Requester } from './api.ts';
import type { Limits } from './limits.ts';

type Schemas = typeof routeSchemas;
const schemasOf: Readonly<Record<RouteName, RouteSchemas>> = routeSchemas;
type Read<Name extends RouteName, Part extends string> =
  Schemas[Name] extends Record<Part, infer Schema>
    ? Schema extends z.ZodType
      ? z.output<Schema>
      : unknown
    : unknown;

/** What a route's handler gets: everything of the request, already checked. */
interface Served<Name extends RouteName, Body = Read<Name, 'body'>> {
  readonly params: Read<Name, 'params'>;
  readonly query: Read<Name, 'query'>;
  readonly body: Body;
  /** The Idempotency-Key of a command; '' elsewhere. */
  readonly commandId: string;
  readonly requester: Requester;
}

type Handler<Name extends RouteName, Body> = (
  served: Served<Name, Body>,
  c: ApiContext,
) => Promise<CallAnswer<Name> | Response> | CallAnswer<Name> | Response;

export interface Server {
  readonly api: Api;
  readonly admission: Admission;
  readonly limits: Limits;
}

/** Serves a route of the contract's table: who may use it, what it reads and what it answers are all said there. */
export function serve<Name extends RouteName>(
  server: Server,
  name: Name,
  handler: Handler<Name, Read<Name, 'body'>>,
): void {
  const route = { path: routes[name].path, body: schemasOf[name].body };
  serveAt(server, name, route, handler as Handler<Name, unknown>);
}

type StepRoute = 'counterStep' | 'ticketStep' | 'dayStep' | 'deviceStep';

/** Serves every step of a table under its own path and with its own body. */
export function serveSteps<Name extends StepRoute, Steps extends Readonly<Record<string, z.ZodType>>>(
  server: Server,
  name: Name,
  steps: Steps,
  handler: Handler<Name, { step: keyof Steps & string; body: unknown }>,
): void {
  for (const [step, body] of Object.entries(steps)) {
    const path = routes[name].path.replace('{step}', step);
    serveAt<Name>(server, name, { path, body }, (served, c) =>
      handler({ ...served, body: { step, body: served.body } }, c),
    );
  }
}

function serveAt<Name extends RouteName>(
  { api, admission, limits }: Server,
  name: Name,
  { path, body }: { path: string; body: z.ZodType | undefined },
  handler: Handler<Name, unknown>,
): void {
  const { method, access, screens, title, isCommand, isFile } = { ...unsaid, ...routes[name] };
  const { params, query, answer } = schemasOf[name];
  const route = createRoute({
    ...{ method, path, summary: title, tags: [path.split('/')[2] ?? ''] },
    middleware: [admit(admission, { access, screens }), ...limitOf(limits, name, isCommand)],
    request: {
      params,
      ...(query === undefined ? {} : { query }),
      ...(isCommand ? { headers: commandHeaders } : {}),
      ...(body === undefined ? {} : { body: { required: true, content: json(body) } }),
    },
    responses: {
      200: {
        description: title,
        content: isFile ? { 'application/octet-stream': { schema: answer } } : json(answer),
      },
      default: {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  });
  api.openapi(route, async (c) => {
    const answered = await handler(readRequest(c as never, isCommand), c as never);
    return (answered instanceof Response ? answered : c.json(answered as never)) as never;
  });
}

/** What a route means that does not say it. */
const unsaid = { isCommand: false, isFile: false, screens: ['kiosk'] as readonly DeviceKind[] };

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** Questions that cost more than a look into memory. */
const asking: readonly RouteName[] = [
  ...(['procedures', 'freeSlots', 'elsewhere', 'ownFigures', 'liveOverview'] as const),
  ...(['satisfaction', 'times', 'legsBehind', 'ratingsBehind', 'ownReport'] as const),
  ...(['satisfactionReport', 'timesReport', 'legsReport', 'ratingsReport'] as const),
  ...(['feedbackBehind', 'commentCounts', 'ratingAlerts'] as const),
];

function limitOf(limits: Limits, name: RouteName, isCommand: boolean): MiddlewareHandler<ApiEnvironment>[] {
  if (name === 'signIn') return [limits.signIn];
  if (name === 'startPairing') return [limits.pairing];
  if (name === 'lookUpDossierByPhone') return [...limits.dossiers];
  if (routes[name].path.startsWith('/api/phone/')) return [...limits.phone];
  if (routes[name].path.includes('/appointments') && routes[name].access === 'public')
    return [limits.appointments];
  if (isCommand || routes[name].method !== 'get') return [limits.commands];
  return asking.includes(name) ? [limits.questions] : [];
}

interface Validated {
  valid(part: 'param' | 'query' | 'json' | 'header'): never;
}

function readRequest<Name extends RouteName>(c: ApiContext, isCommand: boolean): Served<Name, unknown> {
  const read = c.req as unknown as Validated;
  return {
    params: read.valid('param'),
    query: read.valid('query'),
    body: read.valid('json'),
    commandId: isCommand ? (read.valid('header') as { 'idempotency-key': string })['idempotency-key'] : '',
    requester: c.get('requester'),
  };
}
