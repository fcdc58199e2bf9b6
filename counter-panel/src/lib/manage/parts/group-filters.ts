import type { CentreView } from '@sanh/contract';
import { t } from '@sanh/ui';
import { groupNames, type Groups, type Query } from '../state/address.ts';
import { counterNumber, serviceName } from './centre-words.ts';

export interface Filter {
  readonly name: string;
  /** Where the list is without it. */
  readonly href: string;
}

interface Named {
  readonly centre: CentreView | null;
  /** A clerk is named by the rows; until one is there, by what is filtered. */
  readonly clerkName: string | undefined;
}

/** The groups that a list is filtered by, each with the address without it. */
export function groupFilters(
  groups: Groups,
  { centre, clerkName }: Named,
  hrefWithout: (name: keyof Query) => string,
): readonly Filter[] {
  const named: Readonly<Record<(typeof groupNames)[number], (value: string) => string>> = {
    service: (value) => serviceName(centre, value),
    counter: (value) => t('manage.counterName', { number: counterNumber(centre, value) }),
    clerk: () => clerkName ?? t('manage.by.clerk'),
    procedure: (value) => value,
  };
  return groupNames.flatMap((name) => {
    const value = groups[name];
    return value === undefined ? [] : [{ name: named[name](value), href: hrefWithout(name) }];
  });
}
