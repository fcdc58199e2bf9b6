import * as fc from 'fast-check';

/** As far as the API's own document uses JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}
export type Schemas = Readonly<Record<string, Schema>>;

/** Stands in many hostile values; no answer and no log line may repeat it. */
export const personal = '001099012345';

const deep = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

/** Values that break programs, as JSON text. */
const hostileText = fc.oneof(
  fc.constantFrom(
    ...['null', 'true', '-1', '0.5', '1e308', '9007199254740993', '""', '[]', '{}', '"\\u0000"', '"\\ud800"'],
    ...[
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '"__proto__"',
      '"toString"',
    ],
    ...[
      `"${personal}"`,
      `"${personal}|Nguyễn Văn A"`,
      `["${personal}"]`,
      `"'; drop table hall; --"`,
      '"../../etc"',
    ],
    ...[deep(40), deep(3000), JSON.stringify('x'.repeat(70_000)), JSON.stringify(Array(2000).fill(0))],
  ),
  fc.json({ maxDepth: 3 }),
);

const typeOf = ({ type }: Schema): string => (typeof type === 'string' ? type : (type?.[0] ?? 'object'));

/** Values as the schema wants them, at least where the document says it all. */
function fitting(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const named = schema.$ref === undefined ? undefined : schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (named !== undefined) return fitting(named, schemas);
  const { enum: values, const: only, anyOf, oneOf, pattern } = schema;
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(choice, schemas)));
  if (values !== undefined) return fc.constantFrom(...values);
  if (only !== undefined) return fc.constant(only);
  if (typeOf(schema) === 'string')
    return pattern === undefined
      ? fc.string({ maxLength: schema.maxLength ?? 20 })
      : fc.stringMatching(new RegExp(pattern));
  return fittingOther(schema, schemas);
}

function fittingOther(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  switch (typeOf(schema)) {
    case 'integer':
      return fc.maxSafeInteger().map((n) => Math.min(schema.maximum ?? n, Math.max(schema.minimum ?? n, n)));
    case 'number':
      return fc.double({ noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fitting(schema.items ?? {}, schemas), { maxLength: 3 });
    default: {
      const fields = Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, fitting(field, schemas)])));
    }
  }
}

/** A body as JSON text: what the schema wants with something hostile in one place, or something hostile altogether. */
export function hostileBody(schema: Schema, schemas: Schemas): fc.Arbitrary<string> {
  const spoiled = fc
    .tuple(fitting(schema, schemas), hostileText, fc.nat(), fc.boolean())
    .map(([value, hostile, at, isAdded]) => spoil(value, hostile, at, isAdded));
  return fc.oneof({ weight: 4, arbitrary: spoiled }, { weight: 1, arbitrary: hostileText }, fc.string());
}

const mark = '"\\u0001here\\u0001"';

/** Puts the text where the mark is: hostile JSON need not survive being read and written again. */
function spoil(value: unknown, hostile: string, at: number, isAdded: boolean): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return hostile;
  const names = Object.keys(value);
  const name = isAdded || names.length === 0 ? 'extra' : (names[at % names.length] ?? 'extra');
  return JSON.stringify({ ...value, [name]: '\u0001here\u0001' }).replace(mark, () => hostile);
}

/** A path's part: what the server may get for a name. */
export const hostilePart: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'toString',
    '%00',
    '..',
    personal,
    "'--",
    'x'.repeat(300),
    'Đ',
    '%F0%28%8C%28',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).map(encode),
);

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
