import { resolve } from '$app/paths';

type Known = Readonly<Record<string, string | null | undefined>>;

function withKnown(path: string, known: Known): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(known)) if (value != null) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Where a slot is chosen; what is not known yet is asked there. `move`: the code of an appointment that gets another one. */
export const bookAddress = (known: {
  readonly centre?: string | null;
  readonly service?: string | null;
  readonly procedure?: string | null;
  readonly move?: string | null;
}): string => withKnown(resolve('/book'), known);

export const appointmentAddress = (centre: string, code: string): string =>
  withKnown(resolve('/appointment'), { centre, code });

export const findProcedureAddress = (centre: string | null): string =>
  withKnown(resolve('/find-procedure'), { centre });

/** The code of a dossier stands in no address. */
export const findDossierAddress = (centre: string | null): string =>
  withKnown(resolve('/find-dossier'), { centre });

/** It names the procedure and the centre, and nothing of who looks. Without the slash "1.001193" would be asked for as a file. */
export const procedureAddress = (code: string, centre: string | null): string =>
  withKnown(resolve('/procedure/[code]', { code }).replace(/\/?$/, '/'), { centre });
