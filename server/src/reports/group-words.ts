import type { RatingGroup } from '@sanh/contract';
import type { ReportWords } from './report-words.ts';

type Group = Pick<RatingGroup, 'dimension' | 'value' | 'names'>;

/** A counter is known by its number, whatever else it is called; who has no name any more by the id. */
export function groupName({ text, name }: ReportWords, { dimension, value, names }: Group): string {
  if (dimension === 'weekday') return text(`manage.weekday.${value}`);
  if (dimension !== 'counter') return names === null ? text('manage.unnamed', { id: value }) : name(names);
  const number = text('manage.counterName', { number: value });
  const own = name(names);
  return own === '' || own === number ? number : `${number} · ${own}`;
}
