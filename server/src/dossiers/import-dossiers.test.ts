import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { aSanh, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { createDossierHashes } from './dossier-hashes.ts';
import { importDossiers } from './import-dossiers.ts';
import { readDossierFile } from './read-dossier-file.ts';
import { aDossier, found } from './testing/a-dossier.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

async function importFile(name: string, text: string, centreId?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-dossiers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, text);
  const centres = new Map(sanh.centres.list().map((centre) => [centre.id, centre]));
  const hashes = createDossierHashes(Buffer.alloc(32));
  return importDossiers({
    sql: sanh.sql,
    hashes,
    centres,
    source: 'file',
    items: readDossierFile(path),
    centreId,
  });
}

const lines = (...items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n');

test('a file of JSON lines brings dossiers and their changes, in any order of lines', async () => {
  const dossier = aDossier();
  const change = { centreId: commune, code: dossier.code, status: 4, at: '2026-11-03T09:00:00+07:00' };
  const text = `${lines(change, dossier)}\n\n`;
  expect(await importFile('a.jsonl', text)).toEqual({
    dossiers: { read: 1, added: 1, changed: 0, unchanged: 0 },
    changes: { read: 1, added: 1, changed: 0, unchanged: 0 },
    refused: [],
  });
  expect(await importFile('a.jsonl', text)).toMatchObject({
    dossiers: { unchanged: 1 },
    changes: { unchanged: 1 },
  });
  expect((await found(sanh, dossier.code)).status).toBe('processing');
});

test('a table brings the same, with quotes, empty cells and a mark at its start', async () => {
  const text = `\uFEFFcode,procedureCode,channel,receivedAt,dueAt,status,applicantName,applicantIdNumber
"H32.77-261105-8001",1.001193,2,2026-11-05T08:00:00+07:00,,"Đang xử lý","Trần, Thị ""Thử""",056199004321
H32.77-261105-8002,,,2026-11-05T08:00:00+07:00,none,,,
`;
  expect(await importFile('a.csv', text, commune)).toMatchObject({
    dossiers: { read: 2, added: 2 },
    refused: [],
  });
  expect(await found(sanh, 'H32.77-261105-8001')).toMatchObject({
    status: 'processing',
    due: { isCounted: true },
  });
  expect(await found(sanh, 'H32.77-261105-8002')).toMatchObject({
    status: 'accepted',
    due: { kind: 'none' },
  });
});

test('lines that cannot be taken are named, and the others come in', async () => {
  const text = [
    '{',
    lines(aDossier()),
    '[]',
    lines(aDossier({ status: 99 })),
    lines({ code: 'X-1234', at: 1 }),
  ].join('\n');
  expect(await importFile('a.jsonl', text)).toMatchObject({
    dossiers: { read: 4, added: 1 },
    refused: [
      { line: 1, reason: 'INVALID' },
      { line: 3, reason: 'INVALID' },
      { line: 4, reason: 'UNKNOWN_STATUS' },
      { line: 5, reason: 'INVALID' },
    ],
  });
});

test('a file that is not there ends the import', async () => {
  await expect(readDossierFile('/nowhere/a.csv').next()).rejects.toThrow('ENOENT');
  await expect(readDossierFile('/nowhere/a.jsonl').next()).rejects.toThrow('ENOENT');
});
