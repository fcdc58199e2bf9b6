import { readFile } from 'node:fs/promises';
import type { DeviceKind } from '@sanh/domain';

/** The version of each kind's program that this server hands out; none where it is not built. */
export type Programs = Readonly<Partial<Record<DeviceKind, string>>>;

const workspaces = { kiosk: 'kiosk', display: 'queue-display' } as const;
const repository = new URL('../../../', import.meta.url);

/** Read anew each time: a build may be put in place under a running server. */
export async function readPrograms(): Promise<Programs> {
  const [kiosk, display] = await Promise.all([versionOf(workspaces.kiosk), versionOf(workspaces.display)]);
  // A rating tablet runs the kiosk's program.
  return { ...(kiosk && { kiosk, 'rating-tablet': kiosk }), ...(display && { display }) };
}

async function versionOf(workspace: string): Promise<string | null> {
  try {
    const text = await readFile(new URL(`${workspace}/build/_app/version.json`, repository), 'utf8');
    return (JSON.parse(text) as { version: string }).version;
  } catch {
    return null;
  }
}
