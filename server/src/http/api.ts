import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '@sanh/domain';
import type { Context } from 'hono';
import type { Standing } from '../devices/standing.ts';
import type { Integration } from '../integrations/integration-keys.ts';
import type { Principal } from '../staff/principal.ts';

/** Who asks. `actor` is null where the route is open to everybody and nobody is known. */
export interface Requester {
  readonly actor: Actor | null;
  readonly principal: Principal | null;
  /** Looked up only where screens and devices are let in. */
  readonly standing: Standing;
  /** Another program, where the route is for one. */
  readonly integration?: Integration;
}

export interface ApiEnvironment {
  Bindings: Partial<HttpBindings>;
  Variables: { requester: Requester };
}

export type Api = OpenAPIHono<ApiEnvironment>;
export type ApiContext = Context<ApiEnvironment>;
