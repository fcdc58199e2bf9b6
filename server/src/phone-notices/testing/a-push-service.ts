import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { Agent } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { PushSubscription } from '@sanh/contract';
import { decrypt } from 'http_ece';

interface Told {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly notice: Readonly<Record<string, string | null>>;
}

/** A status is answered at once; `slow` never answers, `cut` drops the connection, `endless` never stops. */
type Mood = number | 'slow' | 'cut' | 'endless';

/** A push service on this machine, and the browsers that it serves. */
export interface TestPushService {
  /** Brings what is sent to any push service here. The line alone is plain, so that no certificate is needed. */
  readonly agent: Agent;
  readonly told: readonly Told[];
  about(label: string): readonly Told[];
  behave(mood: Mood): void;
  /** A browser that may be told; what it is told can be read with its key alone. */
  aBrowser(): PushSubscription;
  close(): Promise<void>;
}

export async function aPushService(): Promise<TestPushService> {
  const told: Told[] = [];
  const browsers = new Map<string, (body: Buffer) => string>();
  let mood: Mood = 201;
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { url: path = '', headers } = request;
      const text = browsers.get(path)?.(Buffer.concat(parts)) ?? 'null';
      told.push({ path, headers, notice: JSON.parse(text) as Told['notice'] });
      if (mood === 'cut') request.socket.destroy();
      else if (mood === 'endless') response.writeHead(201).write('x'.repeat(1e6));
      else if (mood !== 'slow') response.writeHead(mood, { location: 'https://127.0.0.1:1/' }).end();
    })().catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const agent = new Agent();
  agent.createConnection = () => connect(port, '127.0.0.1');
  return {
    agent,
    told,
    about: (label) => told.filter(({ notice }) => notice['number'] === label),
    behave: (next) => void (mood = next),
    aBrowser() {
      const privateKey = createECDH('prime256v1');
      const p256dh = privateKey.generateKeys('base64url');
      const authSecret = randomBytes(16).toString('base64url');
      const path = `/send/${randomBytes(24).toString('base64url')}`;
      browsers.set(path, (body) =>
        decrypt(body, { version: 'aes128gcm', privateKey, authSecret }).toString(),
      );
      return { endpoint: `https://push.example.com${path}`, keys: { p256dh, auth: authSecret } };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
