import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly notice: {
    readonly type: string;
    readonly data: Readonly<Record<string, string | number | null>>;
  };
}

/** A status is answered at once; `slow` never answers, `cut` drops the connection. */
type Mood = number | 'slow' | 'cut';

export interface TestGateway {
  readonly url: string;
  readonly received: readonly Received[];
  /** What came for the number of a ticket. */
  about(label: string): readonly Received[];
  behave(mood: Mood): void;
  close(): Promise<void>;
}

/** A gateway on this machine, at a port of its own or at that of one that died. */
export async function aGateway(port = 0): Promise<TestGateway> {
  const received: Received[] = [];
  let mood: Mood = 204;
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = Buffer.concat(parts).toString();
      received.push({ headers: request.headers, body, notice: JSON.parse(body) as Received['notice'] });
      if (mood === 'cut') request.socket.destroy();
      else if (mood !== 'slow') response.writeHead(mood, { location: 'http://127.0.0.1:1/' }).end();
    })().catch(() => undefined);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/sms`,
    received,
    about: (label) => received.filter(({ notice }) => notice.data['number'] === label),
    behave: (next) => void (mood = next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
