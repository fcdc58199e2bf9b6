import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Centre } from './centre/centre.ts';
import type { Words } from './centre/text.ts';
import { checkCentre } from './check/check-centre.ts';
import { jsonPath, type MistakeCode } from './check/mistake.ts';
import { remedyOf } from './check/remedy.ts';
import { evaluationSchemeSchema, type EvaluationSchemeFile } from './evaluation-scheme.ts';
import { parseJson, type TextPlace } from './json-error.ts';

export type CentreFileProblemCode = MistakeCode | 'FILE_NOT_READABLE' | 'FILE_NOT_JSON' | 'CENTRE_TWICE';

/** Why a centre file cannot be used. `remedy` says what to do in one Vietnamese and one English sentence. */
export interface CentreFileProblem {
  readonly file: string;
  readonly code: CentreFileProblemCode;
  /** JSON path of the value, `$.counters[2].zone`; `$` when the file as a whole is meant. */
  readonly path: string;
  /** Only for `FILE_NOT_JSON`. */
  readonly place?: TextPlace;
  readonly remedy: Words;
}

export interface CentreFile {
  readonly file: string;
  readonly centre: Centre;
}

export type LoadedCentres =
  | { readonly ok: true; readonly centres: readonly CentreFile[] }
  | { readonly ok: false; readonly problems: readonly CentreFileProblem[] };

/** Reads and checks centre files. One bad file refuses them all, with every problem of every file. */
export async function loadCentreFiles(paths: readonly string[]): Promise<LoadedCentres> {
  const loaded = await Promise.all(paths.map(loadCentreFile));
  const centres = loaded.flatMap((one) => ('centre' in one ? [one] : []));
  const problems = [
    ...loaded.flatMap((one) => ('problems' in one ? one.problems : [])),
    ...sameCentres(centres),
  ];
  return problems.length === 0 ? { ok: true, centres } : { ok: false, problems };
}

type LoadedFile = CentreFile | { readonly problems: readonly CentreFileProblem[] };

async function loadCentreFile(file: string): Promise<LoadedFile> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { problems: [problemOf(file, 'FILE_NOT_READABLE', unreadable)] };
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok)
    return { problems: [{ ...problemOf(file, 'FILE_NOT_JSON', notJson(json.place)), place: json.place }] };
  const checked = checkCentre(json.value);
  if (checked.ok) return { file, centre: checked.centre };
  return {
    problems: checked.mistakes.map((mistake) => ({
      file,
      code: mistake.code,
      path: jsonPath(mistake.path),
      remedy: remedyOf(mistake),
    })),
  };
}

const sameCentres = (centres: readonly CentreFile[]): CentreFileProblem[] =>
  centres.flatMap(({ file, centre: { id } }, index) => {
    const first = centres.slice(0, index).find((other) => other.centre.id === id);
    return first === undefined
      ? []
      : [{ ...problemOf(file, 'CENTRE_TWICE', sameCentre(id, first.file)), path: '$.id' }];
  });

const problemOf = (file: string, code: CentreFileProblemCode, remedy: Words): CentreFileProblem => ({
  file,
  code,
  path: '$',
  remedy,
});

const unreadable: Words = {
  vi: 'Không đọc được tệp; hãy kiểm tra đường dẫn và quyền đọc.',
  en: 'The file cannot be read; check its path and permissions.',
};

const notJson = ({ line, column }: TextPlace): Words => ({
  vi: `Tệp không phải JSON hợp lệ từ dòng ${line}, cột ${column}; hãy sửa dấu phẩy, ngoặc hoặc dấu nháy ở đó.`,
  en: `The file is not valid JSON from line ${line}, column ${column}; correct the comma, bracket or quote there.`,
});

const sameCentre = (id: string, file: string): Words => ({
  vi: `Trung tâm “${id}” đã được khai trong ${file}; hãy đặt mã khác hoặc bỏ một tệp.`,
  en: `The centre “${id}” already stands in ${file}; give it another id or leave one file out.`,
});

/** The circular that holds where no other scheme is named. */
const usualScheme = fileURLToPath(new URL('../evaluations/tt-01-2018.json', import.meta.url));

/** Reads and checks a file of `kiosk-config/evaluations`. Throws with the file and what is wrong in it. */
export async function loadEvaluationScheme(path: string = usualScheme): Promise<EvaluationSchemeFile> {
  const read = evaluationSchemeSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!read.success)
    throw new Error(`${path}: ${read.error.issues.map(({ message }) => message).join('; ')}`);
  return read.data;
}
