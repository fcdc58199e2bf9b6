import { statusOf, type Problem, type ProblemCode } from '@sanh/contract';
import type { Hook } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { AppError } from '../app-error.ts';
import type { Log } from '../start/log.ts';
import type { ApiContext, ApiEnvironment } from './api.ts';
import { requestIdOf } from './request-id.ts';

/** What a program is told of a failure. Whatever we did not throw on purpose is INTERNAL and says nothing more. */
export function problemOf(error: unknown, requestId?: string): Problem {
  const known = asAppError(error);
  const { code, facts } = known ?? new AppError('INTERNAL');
  return {
    type: `urn:sanh:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(code),
    status: statusOf(code),
    code,
    ...(facts === undefined ? {} : { facts: { ...facts } }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function problemResponse(problem: Problem): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  };
  const secondsLeft = problem.facts?.['secondsLeft'];
  if (problem.code === 'RATE_LIMITED' && secondsLeft !== undefined)
    headers['retry-after'] = String(secondsLeft);
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** The one place where a failed request is answered. */
export const answerErrors = (log: Log) => (error: unknown, c: ApiContext) => {
  const requestId = requestIdOf(c);
  const problem = problemOf(error, requestId);
  if (problem.status >= 500) log.error({ err: error, requestId, method: c.req.method, route: routePath(c) });
  return problemResponse(problem);
};

export const answerNotFound = (c: ApiContext): Response =>
  problemResponse(problemOf(new AppError('NOT_FOUND'), requestIdOf(c)));

/** Says where a request is wrong, never what stood there: it may be personal. */
export const refuseInvalid: Hook<unknown, ApiEnvironment, string, unknown> = (result) => {
  if (result.success) return;
  const [issue] = result.error.issues;
  const isCommandId = result.target === 'header' && issue?.path[0] === 'idempotency-key';
  if (isCommandId) throw new AppError('COMMAND_ID_MISSING');
  const facts = {
    in: result.target,
    path: issue?.path.join('.').slice(0, 100) ?? '',
    rule: issue?.code ?? '',
  };
  throw new AppError('VALIDATION_FAILED', facts);
};

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (!(error instanceof HTTPException)) return null;
  if (error.status === 413) return new AppError('PAYLOAD_TOO_LARGE');
  if (error.status === 404) return new AppError('NOT_FOUND');
  return error.status < 500 ? new AppError('VALIDATION_FAILED', { in: 'body' }) : null;
}

const titleOf = (code: ProblemCode): string => {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
