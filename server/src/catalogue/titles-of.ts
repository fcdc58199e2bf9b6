import type { Procedure } from '@sanh/domain';
import type { StoredTitle } from './catalogue-store.ts';

/** Cleaned records as the table would give them, for searching a file without a database. */
export const titlesOf = (procedures: readonly Procedure[]): readonly StoredTitle[] =>
  procedures.map(({ code, name, plainName, fieldId, levels, audience, agencies, channels }) => ({
    ...{ code, name, plainName, fieldId, levels, audience, agencies, channels },
    ...{ version: code, tickets: 0 },
  }));
