import { CallFailed, type Problem, type ProblemCode } from '@sanh/contract';

/** What the server, or its silence, has said to a wish: the code of a sentence and its figures. */
export interface Told {
  readonly code: ProblemCode | 'UNREACHABLE';
  readonly facts: Readonly<Record<string, string | number>>;
}

export function toldBy(error: unknown): Told {
  if (!(error instanceof CallFailed)) return { code: 'INTERNAL', facts: {} };
  return { code: error.code, facts: spoken(error.problem?.facts) };
}

export const toldOf = ({ code, facts }: Pick<Problem, 'code' | 'facts'>): Told => ({
  ...{ code, facts: spoken(facts) },
});

const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days as people write them: "24/11/2026". */
const spoken = (facts: Told['facts'] = {}): Told['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' ? fact.replace(isoDay, '$3/$2/$1') : fact,
    ]),
  );
