import type { ProblemCode } from '@sanh/contract';

/** A failure with a code that people and programs can act on. Features throw nothing else on purpose. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ProblemCode, facts?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }
}
