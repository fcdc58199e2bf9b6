import { sql } from 'drizzle-orm';
import { check, customType, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { staffUser } from './staff-sign-in.ts';

export const STAFF_ROLES = ['clerk', 'manager', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const STAFF_SCOPES = ['agency', 'centre'] as const;
export type StaffScope = (typeof STAFF_SCOPES)[number];

const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** A role held over one centre, or over an agency with everything below it. */
export const staffAssignment = pgTable(
  'staff_assignment',
  {
    userId: text('user_id')
      .notNull()
      .references(() => staffUser.id, { onDelete: 'cascade' }),
    scope: text('scope').$type<StaffScope>().notNull(),
    nodeId: text('node_id').notNull(),
    role: text('role').$type<StaffRole>().notNull(),
    assignedAt: instant('assigned_at').notNull().defaultNow(),
    assignedBy: text('assigned_by'),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.scope, table.nodeId, table.role] }),
    index('staff_assignment_node').on(table.scope, table.nodeId),
    check('staff_assignment_role', sql`${table.role} in (${listed(STAFF_ROLES)})`),
    check('staff_assignment_scope', sql`${table.scope} in (${listed(STAFF_SCOPES)})`),
  ],
);

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** How somebody is shown to citizens at the counter. The photo is a picture whose bytes were looked at. */
export const staffProfile = pgTable(
  'staff_profile',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => staffUser.id, { onDelete: 'cascade' }),
    title: text('title'),
    photo: bytes('photo'),
    photoType: text('photo_type'),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [check('staff_profile_photo', sql`(${table.photo} is null) = (${table.photoType} is null)`)],
);
