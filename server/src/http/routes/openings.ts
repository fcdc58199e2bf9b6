import type { Sql } from '@sanh/db';
import type { Centres } from '../../centres/centres.ts';
import { countOpenings } from '../../openings/count-openings.ts';
import { popularProcedures } from '../../openings/popular-procedures.ts';
import { serve, type Server } from '../serve.ts';

export interface OpeningRoutes {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly clock: () => number;
}

export function serveOpenings(server: Server, { sql, centres, clock }: OpeningRoutes): void {
  serve(server, 'countOpenings', async ({ params, body }) => ({
    done: await countOpenings(sql, centres.get(params.centreId), body, clock()),
  }));

  serve(server, 'popularProcedures', ({ params }) =>
    popularProcedures(sql, centres.get(params.centreId), clock()),
  );
}
