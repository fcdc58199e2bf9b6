import type { RatingGroup } from '@sanh/contract';
import { t } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import type { Query } from '../state/address.ts';

export type Group = Pick<RatingGroup, 'dimension' | 'value' | 'names'>;

/** A counter is known by its number, whatever else it is called; who has no name any more by the id. */
export function groupName({ dimension, value, names }: Group): string {
  if (dimension === 'counter') {
    const number = t('manage.counterName', { number: value });
    const name = names ? nameIn(names) : '';
    return name === '' || name === number ? number : `${number} · ${name}`;
  }
  if (dimension === 'weekday') return t(`manage.weekday.${value as 'mon'}`);
  return names ? nameIn(names) : t('manage.unnamed', { id: value });
}

/** What a link to the rows behind a group's figures asks by. */
export function groupQuery({ dimension, value }: Group): Query {
  const isAsked = ['service', 'counter', 'clerk', 'procedure', 'weekday'].includes(dimension);
  return isAsked ? { [dimension]: value } : {};
}
