import type { TestProject } from 'vitest/node';
import { startTestServer } from '../testing.ts';
import type { TestServer } from '../testing.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    testServerUrl: string;
  }
}

interface SharedServer {
  users: number;
  server?: Promise<TestServer> | undefined;
}

// Each project loads this file anew; the run as a whole has one server.
const everywhere = globalThis as { sanhTestServer?: SharedServer };
const shared = (everywhere.sanhTestServer ??= { users: 0 });

/** A vitest globalSetup: `inject('testServerUrl')` in the tests of any project that names it. */
export default async function provideTestServer(project: TestProject): Promise<() => Promise<void>> {
  shared.users++;
  const server = await (shared.server ??= startTestServer());
  project.provide('testServerUrl', server.url);
  return async () => {
    shared.users--;
    if (shared.users > 0) return;
    shared.server = undefined;
    await server.stop();
  };
}
