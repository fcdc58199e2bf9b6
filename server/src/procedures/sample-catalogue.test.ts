import { fileURLToPath } from 'node:url';
import { connect } from '@sanh/db';
import { createTestDatabase } from '@sanh/db/testing';
import { servicesForField } from '@sanh/kiosk-config';
import { loadCentreFiles } from '@sanh/kiosk-config/load';
import { expect, inject, onTestFinished, test } from 'vitest';
import { addSampleProcedures } from './add-sample-procedures.ts';
import { procedureSchema } from './procedure-schema.ts';
import { readSampleCatalogue } from './sample-catalogue.ts';

const { fields, procedures } = await readSampleCatalogue();
const demo = fileURLToPath(
  new URL('../../../kiosk-config/examples/phuong-tay-nha-trang.json', import.meta.url),
);

async function theDemoCentre() {
  const loaded = await loadCentreFiles([demo]);
  if (!loaded.ok) throw new Error('the demonstration centre is not valid');
  return loaded.centres[0]!.centre;
}

async function anEmptyDatabase() {
  const database = await createTestDatabase(inject('testServerUrl'));
  const connection = connect(database.url);
  onTestFinished(async () => {
    await connection.close();
    await database.drop();
  });
  return connection.sql;
}

test('there are at least sixty-four procedures, each once', () => {
  expect(procedures.length).toBeGreaterThanOrEqual(64);
  expect(new Set(procedures.map(({ code }) => code)).size).toBe(procedures.length);
});

test.each(procedures)('$code is a whole record in NFC with a citizens’ name of its own', (procedure) => {
  expect(procedureSchema.parse(procedure)).toEqual(procedure);
  expect(JSON.stringify(procedure)).toBe(JSON.stringify(procedure).normalize('NFC'));
  expect(procedures.filter(({ plainName }) => plainName === procedure.plainName)).toHaveLength(1);
});

test('a paper needed in a case says in which', () => {
  for (const { documents } of procedures)
    for (const { need, when } of documents.flatMap(({ papers }) => papers))
      expect(when !== null).toBe(need === 'in-case');
});

test('every procedure’s field is listed, with names in both languages', () => {
  const ids = new Set(fields.map(({ id }) => id));
  expect(fields.every(({ nameVi, nameEn }) => nameVi !== '' && (nameEn ?? '') !== '')).toBe(true);
  for (const { fieldId } of procedures) expect(ids).toContain(fieldId);
});

test('every field leads to a service of the demonstration centre, and its eleven fields all have procedures', async () => {
  const centre = await theDemoCentre();
  for (const { id } of fields) expect(servicesForField(centre, id)).not.toEqual([]);
  const used = new Set(procedures.map(({ fieldId }) => fieldId));
  const empty = centre.fields.filter(({ catalogue }) => !catalogue.some((id) => used.has(id)));
  expect(empty).toEqual([]);
});

test('what the catalogue has already stays as it is', async () => {
  const sql = await anEmptyDatabase();
  const now = new Date('2026-11-23T02:00:00Z');
  expect(await addSampleProcedures(sql, now)).toBe(procedures.length);
  await sql`update procedure set name = 'Sửa tay' where code = '1.001193'`;
  expect(await addSampleProcedures(sql, now)).toBe(0);
  expect(await sql`select name from procedure where code = '1.001193'`).toEqual([{ name: 'Sửa tay' }]);
});
