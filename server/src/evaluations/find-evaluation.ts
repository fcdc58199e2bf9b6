import type { Assessment, EvaluationSheet, QuarterEvaluation } from '@sanh/contract';
import { evaluate, officerScore, summarise, type EvaluationScheme, type Quarter } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { listColleagues } from '../staff/colleagues.ts';
import type { Evaluations } from './evaluations.ts';
import { sheetsOf, type KeptMarks, type KeptSheet } from './sheet-store.ts';

/** Who asks for a quarter of a centre. */
export interface Asker {
  readonly centreId: string;
  readonly quarter: Quarter;
  readonly account: string;
  readonly isManager: boolean;
}

type Officers = Readonly<Record<string, string>>;

/** Who can be evaluated: everybody with a role at the centre, by account. */
export const officersOf = (
  { sql, centres }: Pick<Evaluations, 'sql' | 'centres'>,
  centreId: string,
): Promise<Officers> => listColleagues(sql, centres.get(centreId));

/** Every officer's sheet with the summary for a manager, the own sheet for a clerk. */
export async function findEvaluation(sources: Evaluations, asker: Asker): Promise<QuarterEvaluation> {
  const { scheme } = sources;
  const kept = await sheetsOf(sources.sql, { ...asker, schemeId: scheme.rules.id });
  const officers = { ...(await marked(sources, kept)), ...(await officersOf(sources, asker.centreId)) };
  const ids = asker.isManager ? Object.keys(officers) : [asker.account];
  const sheets = ids
    .map((id) => sheetFor(scheme.rules, { id, name: officers[id] ?? '' }, kept))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const summary = asker.isManager ? summaryOf(scheme.rules, kept) : null;
  return { quarter: asker.quarter, scheme: scheme.view, sheets, summary };
}

/** Whoever has gone since is in the summary, so their sheet is shown too. */
async function marked({ sql }: Pick<Evaluations, 'sql'>, kept: readonly KeptSheet[]): Promise<Officers> {
  const ids = kept.map(({ accountId }) => accountId);
  const rows = await sql<{ id: string; name: string }[]>`
    select k.id, coalesce(u.name, '') as name from unnest(${ids}::text[]) as k(id) left join staff_user u on u.id = k.id`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function sheetFor(
  scheme: EvaluationScheme,
  { id, name }: { readonly id: string; readonly name: string },
  kept: readonly KeptSheet[],
): EvaluationSheet {
  const found = kept.find(({ accountId }) => accountId === id);
  return {
    ...{ accountId: id, name, version: found?.version ?? 0 },
    self: found?.self ? assessed(scheme, found.self) : null,
    verified: found?.verified ? assessed(scheme, found.verified) : null,
  };
}

function assessed(scheme: EvaluationScheme, { marks, by, at }: KeptMarks): Assessment {
  const [total, officer] = [evaluate(scheme, marks), officerScore(scheme, marks)];
  if (!total.ok || !officer.ok) throw new AppError('INTERNAL');
  const { score, most } = total.value;
  return { marks, total: { score, most }, officer: officer.value, by, at };
}

const summaryOf = (
  scheme: EvaluationScheme,
  kept: readonly KeptSheet[],
): NonNullable<QuarterEvaluation['summary']> => ({
  self: summarise(
    scheme,
    kept.flatMap(({ self }) => (self === null ? [] : [self.marks])),
  ),
  verified: summarise(
    scheme,
    kept.flatMap(({ verified }) => (verified === null ? [] : [verified.marks])),
  ),
});
