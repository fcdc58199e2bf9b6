import { fileURLToPath } from 'node:url';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from '@sanh/db';
import type { KnownCentre } from '../centres/centres.ts';
import { createStaff, hashPassword, type NewStaff } from '../staff/create-staff.ts';
import { changeProfile } from '../staff/staff-profile.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';

const examples = fileURLToPath(new URL('../../../kiosk-config/examples', import.meta.url));

/** Known to everybody: these accounts are only there in a demonstration. */
export const demoPassword = 'sanh-dung-thu';

export const exampleCentreFiles = (): readonly string[] =>
  readdirSync(examples)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(examples, name));

const clerkNames = [
  ...['Nguyễn Thị Hạnh', 'Trần Văn Minh', 'Lê Thu Hà', 'Phạm Quốc Bảo', 'Võ Ngọc Lan'],
  ...['Đặng Hữu Phước', 'Bùi Thanh Tâm', 'Hoàng Gia Linh', 'Đỗ Minh Khôi', 'Huỳnh Kim Yến'],
];

/** Clerks for every counter of the commune, and one who manages and one who administers everything. */
function demoStaff(centres: readonly KnownCentre[]): readonly Omit<NewStaff, 'passwordHash'>[] {
  const commune = centres.find(({ view }) => view.kind === 'commune') ?? centres[0];
  if (commune === undefined) return [];
  const clerks = commune.view.counters.map(({ number }, index) => ({
    ...{
      username: `quay${number}`,
      name: clerkNames[index % clerkNames.length] ?? '',
    },
    assignments: [{ scope: 'centre' as const, nodeId: commune.id, role: 'clerk' as const }],
  }));
  const roots = [...new Set(centres.flatMap(({ agencyIds }) => agencyIds.slice(0, 1)))];
  const everywhere = (role: 'manager' | 'administrator') =>
    roots.map((nodeId) => ({ scope: 'agency' as const, nodeId, role }));
  return [
    ...clerks,
    { username: 'quanly', name: 'Lý Thu Trang', assignments: everywhere('manager') },
    {
      username: 'quantri',
      name: 'Mai Đức Anh',
      assignments: everywhere('administrator'),
    },
  ];
}

/** Makes the accounts that are not there yet; returns the user names of all. */
export async function ensureDemoStaff(
  tools: { sql: Sql; staffSignIn: StaffSignIn },
  centres: readonly KnownCentre[],
): Promise<readonly string[]> {
  const staff = demoStaff(centres);
  const rows = await tools.sql<{ username: string }[]>`select username from staff_user`;
  const known = new Set(rows.map(({ username }) => username));
  const missing = staff.filter(({ username }) => !known.has(username));
  const passwordHash = missing.length > 0 ? await hashPassword(tools.staffSignIn, demoPassword) : '';
  for (const one of missing) {
    await createStaff(tools, { ...one, passwordHash });
    await changeProfile(tools.sql, { username: one.username, title: 'Chuyên viên' });
  }
  return staff.map(({ username }) => username);
}
