import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import type { CataloguePackage, CatalogueState, ProcedureView } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { importProcedures } from '../procedures/import-procedures.ts';
import { aSanh, codeOf, type RunningSanh } from '../testing/a-sanh.ts';
import { createCatalogue } from './catalogue.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

const state = async (): Promise<CatalogueState> =>
  (await sanh.request('/api/catalogue')).json() as Promise<CatalogueState>;

async function* one(record: object) {
  yield await Promise.resolve(JSON.stringify(record));
}

const importOne = (changes: object) =>
  importProcedures({
    sql: sanh.sql,
    lines: one({
      ma: '5.777777',
      ten: 'Thủ tục cấp giấy thử',
      cap: ['Cấp xã'],
      linh_vuc: 'Thử',
      src: 'test',
      ...changes,
    }),
    now: new Date('2026-11-23T02:00:00Z'),
  });

describe('the package for searching without the network', () => {
  test('comes compressed, may be kept for ever, and holds every procedure', async () => {
    const { version, procedures } = await state();
    const answer = await sanh.request(`/api/catalogue/${version}`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const text = brotliDecompressSync(await answer.arrayBuffer()).toString();
    const content = JSON.parse(text) as CataloguePackage;
    expect([content.version, content.procedures.length]).toEqual([version, procedures]);
  });

  test('under a version that is not the current one is not found', async () => {
    expect(await codeOf(await sanh.request('/api/catalogue/0123456789abcdef'))).toBe('NOT_FOUND');
  });

  test('names versions under which the procedures themselves may be kept for ever', async () => {
    const { version } = await state();
    const content = (await (await sanh.request(`/api/catalogue/${version}`)).json()) as CataloguePackage;
    const [first] = content.procedures;
    const answer = await sanh.request(`/api/procedures/${first!.code}?version=${first!.version}`);
    expect(((await answer.json()) as ProcedureView).version).toBe(first!.version);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const other = await sanh.request(`/api/procedures/${first!.code}?version=other`);
    expect(other.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('a catalogue that another process changes', () => {
  test('is another version at once when it is asked again, also when a second import of the same moment changes a record', async () => {
    const catalogue = createCatalogue({ sql: sanh.sql, freshMs: 0 });
    const before = await catalogue.state();
    await importOne({});
    const added = await catalogue.state();
    expect(added.procedures).toBe(before.procedures + 1);
    await importOne({ ten: 'Thủ tục cấp giấy thử nghiệm' });
    const changed = await catalogue.state();
    expect(new Set([before.version, added.version, changed.version]).size).toBe(3);
    const found = await catalogue.search({ query: 'giấy thử nghiệm', limit: 3 });
    expect(found[0]?.code).toBe('5.777777');
  });
});

describe('own words of the administrators', () => {
  test('find what they mean, without a restart, and travel in the package', async () => {
    const synonymsFile = join(tmpdir(), `${randomUUID()}.json`);
    await writeFile(synonymsFile, '[]');
    const catalogue = createCatalogue({ sql: sanh.sql, synonymsFile, freshMs: 0 });
    const before = await catalogue.state();
    await writeFile(synonymsFile, JSON.stringify([{ say: ['giấy ông địa'], mean: ['đăng ký kết hôn'] }]));
    expect((await catalogue.state()).version).not.toBe(before.version);
    const [best] = await catalogue.search({ query: 'giay ong dia', limit: 1 });
    expect(best?.name).toMatch(/kết hôn/u);
  });

  test('in a file that is no such list change nothing, and the trouble is told', async () => {
    const synonymsFile = join(tmpdir(), `${randomUUID()}.json`);
    await writeFile(synonymsFile, '{"say": 1}');
    const troubles: unknown[] = [];
    const catalogue = createCatalogue({
      sql: sanh.sql,
      synonymsFile,
      onTrouble: (error) => troubles.push(error),
    });
    expect(await catalogue.search({ query: 'khai sinh', limit: 1 })).toHaveLength(1);
    expect(troubles).toHaveLength(1);
  });
});
