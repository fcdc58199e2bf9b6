import { aBenchCentre, type BenchDatabase } from '../measure/bench-database.ts';
import type { Measured } from '../measure/drive.ts';
import { driveSql } from '../measure/pgbench.ts';
import type { Size } from './batched.ts';
import { aTicketAsStored, day } from './stored-ticket.ts';

/** The least a server without batching can do: one call of one SQL function a ticket, which writes the same rows. */
export async function oneByOneIssue(database: BenchDatabase, size: Size): Promise<Measured> {
  const centreId = await aBenchCentre(database);
  await database.sql`insert into hall (centre_id, epoch, business_day) values (${centreId}, 'one by one', ${day})`;
  await database.sql.unsafe(issueOne);
  return driveSql({ url: database.url, statement: `select issue_one('${centreId}')`, ...size });
}

const { data, facts } = aTicketAsStored(1, 'COMMAND');
const event = JSON.stringify(data).replaceAll(facts.ticketId, '%1$s').replaceAll('COMMAND', '%2$s');

const issueOne = `
create or replace function issue_one(centre text) returns int language plpgsql as $$
declare
  moved bigint;
  label text;
  ticket text;
  command text := gen_random_uuid();
  at timestamptz := clock_timestamp();
begin
  update hall set version = version + 1 where centre_id = centre returning version into moved;
  label := 'A-' || lpad(moved::text, greatest(3, length(moved::text)), '0');
  ticket := '${day}.' || label;
  insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor) values
    (centre, '${day}', moved, at, 'ticket-issued', format('${event}', ticket, command)::jsonb, command, 'device:kiosk-1');
  insert into hall_command (centre_id, command_id, business_day, fingerprint, from_version, to_version, at)
    values (centre, command, '${day}', repeat('f', 27), moved - 1, moved, at);
  insert into ticket (centre_id, ticket_id, business_day, label, series_id, number, service_id, language, channel, state, issued_at, version)
    values (centre, ticket, '${day}', label, 'A', moved, 'a', 'vi', 'kiosk', 'waiting', at, moved);
  insert into leg (centre_id, ticket_id, leg, business_day, service_id, queued_at, version)
    values (centre, ticket, 1, '${day}', 'a', at, moved);
  return moved;
end $$`;
