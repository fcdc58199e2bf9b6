import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

interface Sent {
  readonly method?: string;
  readonly body?: object;
  readonly file?: { readonly type: string; readonly bytes: Uint8Array };
}

interface PlayedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An administrator of the demonstration at the terminal. */
export class Administrator {
  readonly #origin: string;
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  async signIn(): Promise<this> {
    const answer = await this.ask('/api/auth/sign-in', {
      ...{ method: 'POST', body: { username: 'quantri', password: 'sanh-dung-thu' } },
    });
    this.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  /** Publishes the example configuration of this file with some of it changed. */
  async publish(file: string, change: (centre: ExampleCentre) => object): Promise<void> {
    const path = new URL(`../../kiosk-config/examples/${file}.json`, import.meta.url);
    const centre = JSON.parse(await readFile(path, 'utf8')) as ExampleCentre;
    const body = { ...centre, ...change(centre) };
    await this.ask(`/api/centres/${centre.id}/configuration`, { method: 'PUT', body });
  }

  /** Makes these files the whole playlist of a centre; a name is the text by which a picture is found. */
  async play(centre: string, files: readonly PlayedFile[]): Promise<void> {
    const path = `/api/centres/${centre}`;
    const entries: object[] = [];
    for (const { name, type, bytes } of files) {
      const added = await this.ask(`${path}/media`, { method: 'POST', file: { type, bytes } });
      entries.push({ fileId: ((await added.json()) as { id: string }).id, name });
    }
    const { version } = (await (await this.ask(`${path}/playlist`)).json()) as { version: number };
    await this.ask(`${path}/playlist`, { method: 'PUT', body: { version, entries } });
  }

  async ask(path: string, { method = 'GET', body, file }: Sent = {}): Promise<Response> {
    const answer = await fetch(this.#origin + path, {
      method,
      headers: {
        ...{ 'content-type': file?.type ?? 'application/json', 'idempotency-key': randomUUID() },
        ...{ cookie: this.#cookie, origin: this.#origin },
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file === undefined ? {} : { body: new Blob([new Uint8Array(file.bytes)]) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  }
}

export interface ExampleCentre {
  readonly id: string;
  readonly rules: object;
  readonly services: readonly { readonly id: string }[];
}
