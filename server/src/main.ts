import { once } from 'node:events';
import { DatabaseError } from '@sanh/db';
import { ConfigError, readConfig, type Config } from './config.ts';
import { demoPassword } from './demo/demo.ts';
import { createSanh, type Sanh } from './sanh.ts';
import { openDatabase } from './start/database.ts';
import { createLog } from './start/log.ts';
import { findSecret } from './start/secret.ts';
import { stopOnSignal } from './start/stop.ts';

/** Connections that may wait while thousands of screens come back at once. */
const backlog = 4096;

/** What was started, the last first. */
const closing: (() => Promise<void>)[] = [];
stopOnSignal(closing);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config);
  const secret = await findSecret(config);
  const database = await openDatabase(config, log);
  closing.unshift(() => database.close());
  const sanh = await createSanh({ config, database, secret, log });
  closing.unshift(() => sanh.close());
  tellProblems(sanh);
  sanh.server.listen({ port: config.port, host: config.host, backlog });
  await once(sanh.server, 'listening');
  tellReady(config, sanh);
}

function tellProblems({ reports, centres }: Sanh): void {
  for (const { file, path, remedy } of reports) console.error(`${file}\n  ${path}: ${remedy}`);
  if (centres.list().length > 0) return;
  throw new ConfigError(
    'There is no centre to serve. Name at least one correct centre file in SANH_CENTRES.',
  );
}

function tellReady({ host, publicUrl }: Config, { server, demoUsers }: Sanh): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const isEverywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1';
  console.log(
    `Sảnh is ready at ${publicUrl ?? `http://${isEverywhere ? 'localhost' : host}:${String(port)}`}`,
  );
  if (demoUsers.length === 0) return;
  console.log(`Demonstration sign-ins: ${demoUsers.join(', ')}; password of all: ${demoPassword}`);
}

start().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof DatabaseError;
  const port = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isExpected) console.error(error.message);
  else if (port) console.error('The port is in use by another program. Choose another one with PORT.');
  else console.error(error);
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
});
