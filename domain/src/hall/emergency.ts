import type { Hall } from './hall.ts';

/** Characters of each text: what is read at a glance, and fits a display in large letters. */
export const emergencyTextAtMost = 160;

/** What everybody in the hall must know now. Public words of the supervisor, by language; never anything of a person. */
export interface Emergency {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly raisedAt: number;
  /** When it is over by itself; null until somebody ends it. */
  readonly until: number | null;
  /** Account of who raised it. */
  readonly clerkId: string | null;
}

/** The emergency that stands at this time. */
export const emergencyAt = ({ emergency }: Pick<Hall, 'emergency'>, now: number): Emergency | null =>
  emergency !== null && (emergency.until === null || now < emergency.until) ? emergency : null;
