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
  const name = nameIn(names);
  const kinds = [t('common.centre.kind'), t('kiosk.centre.point')];
  const kind = kinds.find((one) => name.toLowerCase().startsWith(`${one.toLowerCase()} `));
  if (kind === undefined) return { kind: '', place: name };
  const place = name.slice(kind.length + 1).replace(new RegExp(`^(${t('kiosk.centre.joints')}) `), '');
  return { kind, place: place.charAt(0).toUpperCase() + place.slice(1) };
}
