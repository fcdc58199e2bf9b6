import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function aFile(name: string, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-lines-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function linesOf(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

test('a plain file is read line by line', async () => {
  expect(await linesOf(await aFile('a.jsonl', 'một\nhai\r\nba'))).toEqual(['một', 'hai', 'ba']);
});

test('a gzipped file is read line by line', async () => {
  expect(await linesOf(await aFile('a.jsonl.gz', gzipSync('một\nhai\n')))).toEqual(['một', 'hai']);
});

test('a missing file and a broken archive are errors', async () => {
  await expect(linesOf('/nowhere/a.jsonl')).rejects.toThrow('ENOENT');
  await expect(linesOf(await aFile('a.jsonl.gz', 'no archive'))).rejects.toThrow('header');
  const cutOff = gzipSync('một\nhai\n'.repeat(1000)).subarray(0, 40);
  await expect(linesOf(await aFile('b.jsonl.gz', cutOff))).rejects.toThrow('end of file');
});
