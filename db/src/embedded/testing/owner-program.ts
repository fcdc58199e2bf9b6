// A program of its own that runs a database: says where as one line of JSON, then waits to be ended.
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../start.ts';

const dataDir = process.argv[2] ?? '';
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

process.on('SIGINT', () => {
  void endInOrder();
});
setInterval(() => undefined, 60_000);

const server = await startEmbeddedPostgres({ dataDir, log: () => undefined }).catch((error: unknown) => {
  say({ refused: (error as { code?: string }).code ?? String(error) });
  process.exit(1);
});
say({ url: server.url, postmasterPid: server.postmasterPid });

async function endInOrder(): Promise<void> {
  const sql = postgres(server.url, { max: 1 });
  const [row] = await sql`select 'still there' as answer`;
  await sql.end();
  await server.stop();
  say({ ...row });
  process.exit(0);
}
