import type { Names } from '@sanh/contract';
import { dictionary, t } from '@sanh/ui';

/** The name in the language of the screen; Vietnamese is always there. */
export const nameIn = (names: Names): string => names[dictionary.language] ?? names['vi'] ?? '';

export interface CentreTitle {
  readonly kind: string;
  readonly place: string;
}

/** "Trung tâm … công phường Tây Nha Trang" stands in the header as what it is, and below it where: "Phường Tây Nha Trang". */
export function titleOf(names: Names): CentreTitle {
  const [name, kind] = [nameIn(names), t('common.centre.kind')];
  if (!name.toLowerCase().startsWith(`${kind.toLowerCase()} `)) return { kind, place: name };
  const [first = '', ...rest] = name.slice(kind.length + 1).split(' ');
  const place = first === t('kiosk.centre.of') ? rest.join(' ') : [first, ...rest].join(' ');
  return { kind, place: place.charAt(0).toUpperCase() + place.slice(1) };
}
