import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { busyCentreId } from '../../processes/busy-centre.ts';
import { drive, type Measured } from '../measure/drive.ts';
import type { Size } from './batched.ts';

const body = JSON.stringify({ serviceId: 'ho-tich' });

/** Takes numbers by HTTP over connections that stay open. Throws when one is refused. */
export async function issueOverHttp(origin: string, size: Size): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: size.callers });
  const measured = await drive(size, () => takeNumber(origin, agent));
  agent.destroy();
  return measured;
}

function takeNumber(origin: string, agent: Agent): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const path = `${origin}/api/centres/${busyCentreId}/tickets`;
    const sent = request(path, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(text));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One answer as the server gives it, for a reference to answer the same bytes. */
export const anAnswer = (origin: string): Promise<string> => takeNumber(origin, new Agent());
