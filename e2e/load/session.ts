import { CallFailed, createClient, type Client } from '@sanh/contract';

/** A client as a browser is one: keeps its cookie, and has the server's address anew for each attempt. */
export interface Session {
  readonly client: Client;
}

const patienceMs = 15_000;

export function openSession(origin: () => string): Session {
  let cookie = '';
  const send: typeof fetch = async (path, init) => {
    const headers = { ...(init?.headers as Record<string, string>), cookie };
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`${origin()}${path as string}`, { ...init, headers, signal });
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (given.length > 0) cookie = given.join('; ');
    return response;
  };
  return { client: createClient(send) };
}

/** Without an answer, or with none that says what became of the command. */
export const isUnclear = (error: unknown): boolean =>
  error instanceof CallFailed && (error.problem === null || error.problem.status >= 500);
