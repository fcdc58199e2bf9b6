import { describe, expect, test } from 'vitest';
import { loadCentreFiles } from './load.ts';
import { aCentreFile } from './testing/a-centre.ts';
import { centreFiles } from './testing/centre-files.ts';
import { centreWith, mistakes, unreportedCodes } from './testing/mistakes.ts';

describe('loading centre files', () => {
  test('a centre without mistakes is loaded', async () => {
    const [path] = await centreFiles(aCentreFile());
    expect(await loadCentreFiles([path!])).toMatchObject({
      ok: true,
      centres: [{ centre: { id: 'phuong-hoa' } }],
    });
  });

  test.each(mistakes)('%s is reported with file, place and remedy', async (_, at, value, code, path) => {
    const [file] = await centreFiles(centreWith(at, value));
    const loaded = await loadCentreFiles([file!]);
    const problems = loaded.ok ? [] : loaded.problems;
    expect(problems).toMatchObject([{ file, code, path }]);
    expect(problems[0]?.remedy.vi).toMatch(/^\p{Lu}.+\.$/u);
    expect(problems[0]?.remedy.en).toMatch(/^\p{Lu}.+\.$/u);
  });

  test('every mistake that has a code is in the table', () => {
    expect(unreportedCodes).toEqual([]);
  });

  test('broken JSON is reported with line and column', async () => {
    const [file] = await centreFiles('{\n  "id": "x",\n  "kind" "commune"\n}');
    const loaded = await loadCentreFiles([file!]);
    expect(loaded).toMatchObject({
      problems: [{ file, code: 'FILE_NOT_JSON', place: { line: 3, column: 10 } }],
    });
  });

  test('a file that ends too early is reported at its end', async () => {
    const [file] = await centreFiles('{\n  "id": "x"');
    expect(await loadCentreFiles([file!])).toMatchObject({ problems: [{ place: { line: 2, column: 12 } }] });
  });

  test('a file that cannot be read is reported', async () => {
    expect(await loadCentreFiles(['/nowhere/centre.json'])).toMatchObject({
      ok: false,
      problems: [{ file: '/nowhere/centre.json', code: 'FILE_NOT_READABLE', path: '$' }],
    });
  });

  test('one centre in two files is reported at the second', async () => {
    const [first, second] = await centreFiles(aCentreFile(), aCentreFile());
    expect(await loadCentreFiles([first!, second!])).toMatchObject({
      problems: [{ file: second, code: 'CENTRE_TWICE', path: '$.id' }],
    });
  });

  test('the problems of all files are reported at once', async () => {
    const paths = await centreFiles('{', { ...aCentreFile(), version: 0, hotline: 5 });
    const loaded = await loadCentreFiles(paths);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual([
      'FILE_NOT_JSON',
      'VALUE_NOT_ALLOWED',
      'VALUE_OF_WRONG_KIND',
    ]);
  });
});
