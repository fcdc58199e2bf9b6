import { randomUUID } from 'node:crypto';
import { demoCentre, type Demo } from '../demo.ts';

/** So many numbers of a service, taken one after the other; their labels. */
export async function issued(
  { server }: Pick<Demo, 'server'>,
  serviceId: string,
  count: number,
): Promise<readonly string[]> {
  const labels: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const answer = await fetch(`${server.origin}/api/centres/${demoCentre}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ serviceId }),
    });
    if (!answer.ok) throw new Error(`no number: ${await answer.text()}`);
    labels.push(((await answer.json()) as { label: string }).label);
  }
  return labels;
}
