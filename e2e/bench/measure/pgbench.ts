import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from '@sanh/db';
import { drive, measuredFrom, type Measured } from './drive.ts';

export interface SqlLoad {
  readonly url: string;
  /** `:client_id` in it is the caller's number, from 0. */
  readonly statement: string;
  readonly callers: number;
  readonly calls: number;
}

const places = [...(process.env['PATH'] ?? '').split(delimiter), ...globSync('/usr/lib/postgresql/*/bin')];
const pgbench = places.map((place) => join(place, 'pgbench')).find((file) => existsSync(file));

/** What stands beside our figures, to be named with them. */
export const sqlDriver = pgbench === undefined ? 'postgres.js, one connection a caller' : 'pgbench';

/** The same statement from each of the callers, one after the other: each call is a transaction of its own. */
export function driveSql(load: SqlLoad): Promise<Measured> {
  return pgbench === undefined ? byDriver(load) : byPgbench(pgbench, load);
}

async function byDriver({ url, statement, callers, calls }: SqlLoad): Promise<Measured> {
  const { sql, close } = connect(url, { poolSize: callers });
  await Promise.all(Array.from({ length: callers }, () => sql`select`));
  const statementOf = (caller: number): string => statement.replace(':client_id', `'${caller}'`);
  return drive({ callers, calls }, (caller) =>
    sql.unsafe(statementOf(caller), [], { prepare: true }),
  ).finally(() => close());
}

async function byPgbench(program: string, { url, statement, callers, calls }: SqlLoad): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-pgbench-'));
  const [script, log] = [join(folder, 'script.sql'), join(folder, 'log')];
  await writeFile(script, `${statement};\n`);
  const clients = ['-c', String(callers), '-j', '2', '-t', String(Math.ceil(calls / callers))];
  const options = ['-n', '-M', 'prepared', '-f', script, '-l', `--log-prefix=${log}`];
  const { stdout } = await promisify(execFile)(program, [...clients, ...options, url], { cwd: folder });
  const perSecond = Number(/^tps = ([\d.]+) \(without/m.exec(stdout)?.[1]);
  const latenciesMs = await readLatencies(folder);
  await rm(folder, { recursive: true });
  return { ...measuredFrom(latenciesMs, 1), perSecond };
}

/** Each line of pgbench's log begins: client, transaction, microseconds. */
async function readLatencies(folder: string): Promise<number[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('log'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.trim().split('\n'));
  return lines.map((line) => Number(line.split(' ')[2]) / 1000);
}
