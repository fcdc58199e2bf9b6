import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The texts that a kiosk shows. */
const namespaces = [
  'common',
  'visitor',
  'kiosk',
  'appointment',
  'dossier',
  'phone',
  'device',
  'problems',
  'rating',
];

/** Every fixed text of the kiosk in this language; where a value stands in one, its parts. */
export async function readScreenTexts(language: string): Promise<readonly string[]> {
  const files = await Promise.all(
    namespaces.map((name) => readJson(join(repository, 'ui/locales', language, `${name}.json`))),
  );
  return files
    .flatMap(stringsIn)
    .flatMap((text) => text.split(/\{\{.*?\}\}/))
    .map((part) => part.replaceAll('**', '').trim())
    .filter((part) => part !== '');
}

/** Names of services, counters and places in the example centres. */
export async function readNames(language: string): Promise<readonly string[]> {
  const folder = join(repository, 'kiosk-config/examples');
  const centres = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readJson(join(folder, name))),
  );
  return centres.flatMap((centre) => namesIn(centre, language));
}

/** Further words, parted by white space; `#` begins a remark. */
export async function readWordList(language: string): Promise<readonly string[]> {
  const text = await readFile(fileURLToPath(new URL(`../../texts/${language}.txt`, import.meta.url)), 'utf8');
  return text.replace(/#.*$/gm, '').split(/\s+/).filter(Boolean);
}

const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(file, 'utf8')) as unknown;

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What stands under the language in `{ "vi": …, "en": … }`, wherever that is. */
function namesIn(value: unknown, language: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Readonly<Record<string, unknown>>)[language];
  const rest = Object.values(value).flatMap((one) => namesIn(one, language));
  return typeof own === 'string' ? [own, ...rest] : rest;
}
