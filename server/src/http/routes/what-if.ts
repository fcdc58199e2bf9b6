import type { Sql } from '@sanh/db';
import type { Centres } from '../../centres/centres.ts';
import { oneByOne } from '../../what-if/one-by-one.ts';
import { findDaySetting } from '../../what-if/day-setting.ts';
import { whatIf } from '../../what-if/what-if.ts';
import { serve, type Server } from '../serve.ts';

const waitingAtMost = 8;

export function serveWhatIf(
  server: Server,
  { sql, centres }: { readonly sql: Sql; readonly centres: Centres },
): void {
  const inTurn = oneByOne(waitingAtMost);

  serve(server, 'daySetting', ({ params }) => inTurn(() => findDaySetting(sql, params)));

  serve(server, 'whatIf', ({ params, body }) =>
    inTurn(() => whatIf(sql, centres.get(params.centreId), body)),
  );
}
