import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Search } from '@sanh/search';
import { describe, expect, test } from 'vitest';
import { readCatalogueFile } from '../procedures/read-catalogue-file.ts';
import { readSampleCatalogue } from '../procedures/sample-catalogue.ts';
import { packageOf } from './package.ts';
import { titlesOf } from './titles-of.ts';

interface Labelled {
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const shared = `${root}../shared/data/`;
const hasRealData = existsSync(`${shared}procedures.jsonl.gz`);

const readLabelled = (path: string): readonly Labelled[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);

type Titles = ReturnType<typeof titlesOf>;

const searchOver = (titles: Titles) => new Search(packageOf(titles, []).procedures);

function finderOver(titles: Titles): (query: string) => readonly string[] {
  const search = searchOver(titles);
  return (query) => search.find({ query, limit: 10 }).map(({ code }) => code);
}

const share = (queries: readonly Labelled[], isGood: (one: Labelled) => boolean): number =>
  queries.filter(isGood).length / queries.length;

const isInFive =
  (find: (query: string) => readonly string[]) =>
  ({ query, relevant }: Labelled): boolean =>
    find(query)
      .slice(0, 5)
      .some((code) => relevant[code] === 2);

test('every need of our own list finds its procedure of the shipped catalogue among the first three', async () => {
  const { procedures } = await readSampleCatalogue();
  const find = finderOver(titlesOf(procedures));
  const missed = readLabelled(`${root}search/quality/sample.jsonl`).filter(
    ({ query, relevant }) =>
      !find(query)
        .slice(0, 3)
        .some((code) => relevant[code] === 2),
  );
  expect(missed.map(({ query }) => query)).toEqual([]);
});

// The real catalogue is no part of the repository; where ../shared/data is missing this says so by being skipped.
describe.skipIf(!hasRealData)('over the real catalogue in ../shared/data', () => {
  test('at least 85 of 100 citizens’ queries find their procedure among the first five, also of needs nobody tuned for', async () => {
    const find = finderOver(titlesOf(await readCatalogueFile(`${shared}procedures.jsonl.gz`)));
    for (const file of [`${shared}search-queries.dev.jsonl`, `${root}search/quality/held-out.jsonl`])
      expect(share(readLabelled(file), isInFive(find))).toBeGreaterThanOrEqual(0.85);
  }, 60_000);

  test('no query that has an answer is told that nothing fits, and of what the catalogue cannot have nine in ten are', async () => {
    const search = searchOver(titlesOf(await readCatalogueFile(`${shared}procedures.jsonl.gz`)));
    const answer = ({ query }: { readonly query: string }) => search.answer({ query, limit: 10 });
    for (const file of [`${shared}search-queries.dev.jsonl`, `${root}search/quality/held-out.jsonl`]) {
      const wronged = readLabelled(file).filter((one) => {
        const { entries, isFound } = answer(one);
        return !isFound && entries.some(({ code }) => one.relevant[code] !== undefined);
      });
      expect(wronged.map(({ query }) => query)).toEqual([]);
    }
    const absent = readLabelled(`${root}search/quality/absent.jsonl`);
    expect(absent.filter((one) => !answer(one).isFound).length / absent.length).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});
