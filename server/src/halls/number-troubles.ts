import type { Sql } from '@sanh/db';
import type { Append } from './hall-store.ts';

const kinds = { duplicate: 'number-doubled', 'outside-range': 'number-not-lent' } as const;

/**
 * A number that should not exist is told to staff by the same statement that files it: no crash comes in between. Adds
 * nothing to the statement of a batch without one.
 */
export function insertNumberTroubles(sql: Sql, { events }: Append) {
  const rows = events.flatMap(({ event, commandId, actor, at }) => {
    if (event.type !== 'offline-ticket-adopted' || event.irregular === null) return [];
    const { label, serviceId } = event.ticket;
    const [, deviceId = null] = /^device:(.+)$/.exec(actor) ?? [];
    const noticedAt = new Date(at).toISOString();
    return [
      {
        ...{ command_id: commandId, kind: kinds[event.irregular], label, service_id: serviceId },
        ...{ device_id: deviceId, noticed_at: noticedAt },
      },
    ];
  });
  if (rows.length === 0) return sql``;
  return sql`, number_troubles as (
      insert into number_trouble (centre_id, command_id, kind, label, service_id, device_id, noticed_at)
      select moved.centre_id, t.* from moved, json_to_recordset(${JSON.stringify(rows)}::text::json) as t(
        command_id text, kind text, label text, service_id text, device_id text, noticed_at timestamptz)
      on conflict (centre_id, command_id) do update set kind = excluded.kind, noticed_at = excluded.noticed_at,
        settled_at = null, settled_by = null
    )`;
}
