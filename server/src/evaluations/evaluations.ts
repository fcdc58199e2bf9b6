import type { EvaluationSchemeView } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { EvaluationScheme } from '@sanh/domain';
import { toEvaluationScheme } from '@sanh/kiosk-config';
import { loadEvaluationScheme } from '@sanh/kiosk-config/load';
import type { Centres } from '../centres/centres.ts';

/** By which rules officers are evaluated, and the words for them. */
export interface KnownScheme {
  readonly rules: EvaluationScheme;
  readonly view: EvaluationSchemeView;
}

export interface Evaluations {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly scheme: KnownScheme;
  readonly clock: () => number;
}

/** `path`: another scheme than the circular's. Throws where it cannot be used. */
export async function knownScheme(path: string | undefined): Promise<KnownScheme> {
  const file = await loadEvaluationScheme(path);
  return { rules: toEvaluationScheme(file), view: file };
}
