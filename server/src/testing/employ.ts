import { createStaff, hashPassword } from '../staff/create-staff.ts';
import type { Assignment } from '../staff/principal.ts';
import type { RunningSanh } from './a-sanh.ts';

const password = 'a-password-for-tests';

/** Makes accounts and signs them in. Hashing the password, the same for all, is the slow part. */
export async function anEmployer(
  sanh: RunningSanh,
): Promise<(username: string, assignments: readonly Assignment[]) => Promise<string>> {
  const passwordHash = await hashPassword(sanh.staffSignIn, password);
  return async (username, assignments) => {
    await createStaff(sanh, { username, name: username, passwordHash, assignments });
    return sanh.signIn(username, password);
  };
}

export const roleOver = (nodeId: string, role: Assignment['role']): readonly Assignment[] => [
  { scope: 'centre', nodeId, role },
];
