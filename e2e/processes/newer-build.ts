import { once } from 'node:events';
import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Stands before a server and puts another build of one front end in the place of its own, as a deployment does. */
export class Deployment {
  readonly origin: string;
  readonly #server: Server;
  readonly #lines = new Set<Socket>();
  readonly #base: string;
  readonly #target: URL;
  #folder: string | null = null;

  private constructor(server: Server, base: string, target: string) {
    this.origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    this.#server = server;
    this.#base = base;
    this.#target = new URL(target);
    server.on('request', (request, response) => void this.#answer(request, response));
    server.on('upgrade', (request, near, head) => this.#passOn(request, near, head));
    server.on('connection', (line) => this.#lines.add(line));
  }

  static async before(target: string, base: string): Promise<Deployment> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Deployment(server, base, target);
  }

  /** From now on a copy of the workspace's build under another version is served. Returns that version. */
  async deploy(workspace: string): Promise<string> {
    const build = fileURLToPath(new URL(`../../${workspace}/build`, import.meta.url));
    const folder = await mkdtemp(join(tmpdir(), 'sanh-newer-'));
    await cp(build, folder, { recursive: true });
    const { version } = JSON.parse(await readFile(join(folder, '_app/version.json'), 'utf8')) as {
      version: string;
    };
    const newer = `${version}9`;
    for await (const file of glob('**/*.{js,html,json}', { cwd: folder })) {
      const text = await readFile(join(folder, file), 'utf8');
      if (text.includes(version)) await writeFile(join(folder, file), text.replaceAll(version, newer));
    }
    this.#folder = folder;
    return newer;
  }

  async stop(): Promise<void> {
    this.#server.close();
    for (const line of this.#lines) line.destroy();
    await once(this.#server, 'close');
    if (this.#folder !== null) await rm(this.#folder, { recursive: true });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    if (this.#folder === null || !pathname.startsWith(`${this.#base}/`)) {
      this.#forward(request, response);
      return;
    }
    const named = join(this.#folder, pathname.slice(this.#base.length));
    const file = extname(named) === '' ? join(this.#folder, 'index.html') : named;
    const body = await readFile(file).catch(() => null);
    const type = kinds[extname(file)] ?? 'application/octet-stream';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(body);
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url } = request;
    const { hostname, port } = this.#target;
    const passed = ask({ hostname, port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  }

  #passOn(request: IncomingMessage, near: Duplex, head: Buffer): void {
    const { hostname, port } = this.#target;
    const far = connect(Number(port), hostname, () => {
      const lines = [`${request.method ?? 'GET'} ${request.url ?? '/'} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        lines.push(`${request.rawHeaders[at] ?? ''}: ${request.rawHeaders[at + 1] ?? ''}`);
      far.write(`${lines.join('\r\n')}\r\n\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  }
}
