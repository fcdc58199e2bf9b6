import { isDeepStrictEqual } from 'node:util';
import type { markEvaluationBody, QuarterEvaluation } from '@sanh/contract';
import { businessDayAt, evaluate, quarterOf } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Evaluations } from './evaluations.ts';
import { findEvaluation, officersOf, type Asker } from './find-evaluation.ts';
import { sheetsOf, writeMarks, type KeptSheet } from './sheet-store.ts';

interface Marking extends Asker {
  readonly accountId: string;
  readonly body: z.output<typeof markEvaluationBody>;
}

/**
 * Marks an officer: themselves, or, as verification, a manager who is somebody else. The same marks again change nothing. Throws
 * FORBIDDEN, UNKNOWN_COLLEAGUE, EVALUATION_TOO_EARLY, EVALUATION_MARKS_WRONG, EVALUATION_VERIFIED, EVALUATION_CHANGED.
 */
export async function markEvaluation(sources: Evaluations, marking: Marking): Promise<QuarterEvaluation> {
  const { sql, centres, scheme, clock } = sources;
  const { centreId, quarter, accountId, account, body } = marking;
  if (!mayMark(marking)) throw new AppError('FORBIDDEN');
  const { timeZone } = centres.get(centreId).view;
  if (quarter > quarterOf(businessDayAt(timeZone, clock()))) throw new AppError('EVALUATION_TOO_EARLY');
  if (!(accountId in (await officersOf(sources, centreId)))) throw new AppError('UNKNOWN_COLLEAGUE');
  const evaluated = evaluate(scheme.rules, body.marks);
  if (!evaluated.ok) {
    const { code, indicator } = evaluated.refusal;
    throw new AppError('EVALUATION_MARKS_WRONG', { why: code, indicator });
  }
  const kept = { centreId, quarter, accountId, schemeId: scheme.rules.id, by: account, ...body };
  if (!(await writeMarks(sql, kept))) await explainOrAccept(sources, marking);
  return findEvaluation(sources, marking);
}

const mayMark = ({ accountId, account, isManager, body }: Marking): boolean =>
  body.column === 'self' ? accountId === account : isManager && accountId !== account;

/** Nothing was written: because it stands there already, or because of what stands there. */
async function explainOrAccept(
  { sql, scheme }: Evaluations,
  { accountId, account, body, ...of }: Marking,
): Promise<void> {
  const sheet = (await sheetsOf(sql, { ...of, schemeId: scheme.rules.id })).find(
    (one) => one.accountId === accountId,
  );
  if (sheet !== undefined && isWritten(sheet, account, body)) return;
  const isVerified = body.column === 'self' && sheet?.verified != null;
  throw new AppError(isVerified ? 'EVALUATION_VERIFIED' : 'EVALUATION_CHANGED');
}

function isWritten(sheet: KeptSheet, account: string, { column, marks, version }: Marking['body']): boolean {
  const found = sheet[column];
  return sheet.version === version + 1 && found?.by === account && isDeepStrictEqual(found.marks, marks);
}
