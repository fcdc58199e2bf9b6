import type { z } from 'zod';
import type {
  CounterStep,
  CounterStepBody,
  DayStep,
  DayStepBody,
  TicketStep,
  TicketStepBody,
} from './commands.ts';
import type { DeviceStep, DeviceStepBody } from './devices.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { routeSchemas } from './route-schemas.ts';
import type { ReportFile } from './reports.ts';
import { routes, type RouteName } from './routes.ts';
import type { Fixed } from './wire/described-as.ts';

type Schemas = typeof routeSchemas;

type StepInput<Step extends string, Body extends Record<Step, unknown>> = {
  [S in Step]: { readonly step: S; readonly body: Body[S] };
}[Step];

interface StepInputs {
  counterStep: StepInput<CounterStep, { [S in CounterStep]: CounterStepBody<S> }>;
  ticketStep: StepInput<TicketStep, { [S in TicketStep]: TicketStepBody<S> }>;
  dayStep: StepInput<DayStep, { [S in DayStep]: DayStepBody<S> }>;
  deviceStep: StepInput<DeviceStep, { [S in DeviceStep]: DeviceStepBody<S> }>;
}

/** Sent as it is, under the type that it names itself. */
interface FileInputs {
  addMedia: { readonly body: Blob };
}

type BodyOf<Name extends RouteName> = Name extends keyof FileInputs
  ? FileInputs[Name]
  : Name extends keyof StepInputs
    ? StepInputs[Name]
    : Schemas[Name] extends { body: infer Body extends z.ZodType }
      ? { readonly body: z.input<Body> }
      : unknown;

type QueryOf<Name extends RouteName> = Schemas[Name] extends { query: infer Query extends z.ZodType }
  ? { readonly query?: z.input<Query> }
  : unknown;

type CommandOf<Name extends RouteName> = (typeof routes)[Name] extends { isCommand: true }
  ? { readonly commandId: string }
  : unknown;

/** A route without parameters takes none, instead of forbidding everything else. */
type ParamsOf<Name extends RouteName> = string extends keyof z.input<Schemas[Name]['params']>
  ? unknown
  : z.input<Schemas[Name]['params']>;

export type CallInput<Name extends RouteName> = ParamsOf<Name> &
  BodyOf<Name> &
  QueryOf<Name> &
  CommandOf<Name> & { readonly signal?: AbortSignal | undefined };

export type CallAnswer<Name extends RouteName> = (typeof routes)[Name] extends { isFile: true }
  ? ReportFile
  : Fixed<z.output<Schemas[Name]['answer']>>;

export type Client = { readonly [Name in RouteName]: (input: CallInput<Name>) => Promise<CallAnswer<Name>> };

interface FailedOptions extends ErrorOptions {
  readonly retryAfterMs?: number | null;
}

/** A call that has no answer: the server's problem, or `UNREACHABLE` when none came. Then a command may have had its effect: ask again with its id. */
export class CallFailed extends Error {
  readonly code: ProblemCode | 'UNREACHABLE';
  readonly problem: Problem | null;
  /** How long the server, or whatever stands before it, asks to wait. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem | null, { retryAfterMs = null, ...options }: FailedOptions = {}) {
    super(problem?.code ?? 'UNREACHABLE', options);
    this.retryAfterMs = retryAfterMs;
    this.name = 'CallFailed';
    this.code = problem?.code ?? 'UNREACHABLE';
    this.problem = problem;
  }
}

/** Calls every route of the API under `base` (an origin, or '' for the page's own). Rejects with `CallFailed`. */
export function createClient(send: typeof fetch, base = ''): Client {
  const entries = (Object.keys(routes) as RouteName[]).map((name) => [
    name,
    (input: RawInput) => call(send, base, name, input),
  ]);
  return Object.fromEntries(entries) as Client;
}

interface RawInput {
  readonly [param: string]: unknown;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly commandId?: string;
  readonly signal?: AbortSignal;
}

async function call(send: typeof fetch, base: string, name: RouteName, input: RawInput): Promise<unknown> {
  const { method, path } = routes[name];
  const request: RequestInit = { method: method.toUpperCase(), headers: headersOf(input) };
  if (method !== 'get') request.body = isFile(input) ? input.body : JSON.stringify(input.body ?? {});
  if (input.signal !== undefined) request.signal = input.signal;
  const response = await send(base + addressOf(path, input), request).catch((error: unknown) => {
    throw new CallFailed(null, { cause: error });
  });
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  const reading = response.ok && 'isFile' in routes[name] ? fileOf(response) : response.json();
  const answer: unknown = await reading.catch((error: unknown) => {
    throw new CallFailed(null, { cause: error, retryAfterMs });
  });
  if (response.ok) return answer;
  throw new CallFailed(isProblem(answer) ? answer : null, { retryAfterMs });
}

async function fileOf(response: Response): Promise<ReportFile> {
  const [, name = 'sanh'] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, content: await response.blob() };
}

const retryAfter = (header: string | null): number | null =>
  header !== null && /^\d+$/.test(header) ? Number(header) * 1000 : null;

function addressOf(path: string, input: RawInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(String(input[param])));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) query.set(key, String(value));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

const isFile = (input: RawInput): input is RawInput & { readonly body: Blob } => input.body instanceof Blob;

function headersOf(input: RawInput): Record<string, string> {
  const { commandId } = input;
  const json = { 'content-type': isFile(input) ? input.body.type : 'application/json' };
  return commandId === undefined ? json : { ...json, 'idempotency-key': commandId };
}

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'status' in answer;
