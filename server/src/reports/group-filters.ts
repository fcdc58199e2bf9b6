import type { HallWords } from './hall-words.ts';
import type { ReportWords } from './report-words.ts';

interface Groups {
  readonly service?: string | undefined;
  readonly counter?: string | undefined;
  readonly clerk?: string | undefined;
  readonly procedure?: string | undefined;
}

interface Named {
  readonly hall: HallWords;
  /** Of a single centre; services and counters of several have no one name. */
  readonly centreId: string;
  /** A clerk is named by the rows; without any, by the account. */
  readonly clerkName: string | null | undefined;
}

/** The groups that a list is filtered by, as words. */
export function groupFilters(
  { text }: ReportWords,
  { service, counter, clerk, procedure }: Groups,
  { hall, centreId, clerkName }: Named,
): readonly string[] {
  const named = (by: string, name: string | null): string => `${text(`manage.by.${by}`)}: ${name ?? ''}`;
  return [
    ...(service === undefined ? [] : [named('service', hall.service(centreId, service))]),
    ...(counter === undefined ? [] : [named('counter', hall.counter(centreId, counter))]),
    ...(clerk === undefined ? [] : [named('clerk', clerkName ?? clerk)]),
    ...(procedure === undefined ? [] : [named('procedure', procedure)]),
  ];
}
