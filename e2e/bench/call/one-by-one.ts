import type { BenchDatabase } from '../measure/bench-database.ts';
import type { Measured } from '../measure/drive.ts';
import type { Size } from '../issue/batched.ts';
import { day } from '../issue/stored-ticket.ts';
import { driveSql } from '../measure/pgbench.ts';
import { aWaitingHall } from './waiting-hall.ts';

/** One call of one SQL function a step: it finds the counter's ticket, or the next, and writes the rows that we write. */
export async function oneByOneCalls(database: BenchDatabase, { callers, calls }: Size): Promise<Measured> {
  const { centreId, halls } = await aWaitingHall(database, Math.ceil(calls / 3) + callers, callers);
  await halls.close();
  await database.sql.unsafe(stepOne);
  return driveSql({
    url: database.url,
    statement: `select step_one('${centreId}', :client_id::text)`,
    callers,
    calls,
  });
}

const why = '{"rule":"longest-wait","passedOver":[]}';

const stepOne = `
create or replace function step_one(centre text, counter text) returns void language plpgsql as $$
declare
  moved bigint;
  command text := gen_random_uuid();
  at timestamptz := clock_timestamp();
  found_ticket text;
  step text;
begin
  update hall set version = version + 1 where centre_id = centre returning version into moved;
  select ticket_id, case when started_at is null then 'service-started' else 'leg-finished' end into found_ticket, step
    from leg where centre_id = centre and business_day = '${day}' and counter_id = counter and ended_at is null;
  if found_ticket is null then
    step := 'ticket-called';
    select ticket_id into found_ticket from ticket where centre_id = centre and business_day = '${day}'
      and series_id = 'A' and state = 'waiting' order by number limit 1;
  end if;
  insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor) values
    (centre, '${day}', moved, at, step, jsonb_build_object('type', step, 'ticketId', found_ticket, 'counterId', counter,
      'why', '${why}'::jsonb, 'turns', '[]'::jsonb), command, 'staff:clerk-' || counter);
  insert into hall_command (centre_id, command_id, business_day, fingerprint, from_version, to_version, at)
    values (centre, command, '${day}', repeat('f', 27), moved - 1, moved, at);
  update ticket set version = moved, state = case step when 'ticket-called' then 'called'
      when 'service-started' then 'serving' else 'ended' end,
      ended_at = case step when 'leg-finished' then at end
    where centre_id = centre and ticket_id = found_ticket;
  update leg set version = moved, counter_id = counter, clerk_id = 'clerk-' || counter,
      called_at = coalesce(called_at, at), calls = 1, called_by_rule = 'longest-wait', called_reason = '${why}',
      started_at = case when step = 'ticket-called' then null else coalesce(started_at, at) end,
      ended_at = case step when 'leg-finished' then at end,
      outcome = case step when 'leg-finished' then 'served' end
    where centre_id = centre and ticket_id = found_ticket and leg = 1;
end $$`;
