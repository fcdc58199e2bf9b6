import { t } from '../i18n/Dictionary.svelte.ts';

export interface CentreTitle {
  /** "Trung tâm Phục vụ hành chính công"; nothing when the name does not begin with it. */
  readonly kind: string;
  /** "Phường Tây Nha Trang" */
  readonly place: string;
}

/** A centre's full name, parted into what it is and where. */
export function centreTitle(name: string): CentreTitle {
  const kind = t('common.centre.kind');
  if (!name.toLowerCase().startsWith(`${kind.toLowerCase()} `)) return { kind: '', place: name };
  const rest = name.slice(kind.length + 1);
  const link = `${t('common.centre.of')} `;
  const place = rest.startsWith(link) ? rest.slice(link.length) : rest;
  return { kind, place: place.charAt(0).toUpperCase() + place.slice(1) };
}
