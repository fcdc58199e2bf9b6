import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A letter as it was on the line. */
export interface Letter {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server that takes every letter and keeps it. */
export class MailSink {
  readonly letters: Letter[] = [];
  readonly #server = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'], logger: false },
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        this.letters.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });

  static async start(): Promise<MailSink> {
    const sink = new MailSink();
    sink.#server.listen(0, '127.0.0.1');
    await once(sink.#server.server, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.#server.server.address() as AddressInfo).port)}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

/** What a letter carries, in its order. */
export const attachmentsOf = ({ raw }: Letter): readonly Buffer[] =>
  [
    ...raw.matchAll(
      /Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment[^]*?\r\n\r\n([^-]+)/g,
    ),
  ].map(([, base64]) => Buffer.from(base64 ?? '', 'base64'));
