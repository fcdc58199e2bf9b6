import type { Paper } from '@sanh/domain';
import { t } from '@sanh/ui';

/** "Bản chính: 1 · Bản sao: 2 · Có mẫu tại quầy" */
export function paperNote({ originals, copies, forms }: Paper): string {
  const parts: string[] = [];
  if (originals > 0 && copies > 0) parts.push(t('kiosk.procedure.copies.both', { originals, copies }));
  else if (originals > 0) parts.push(t('kiosk.procedure.copies.originals', { count: originals }));
  else if (copies > 0) parts.push(t('kiosk.procedure.copies.copies', { count: copies }));
  if (forms.length > 0) parts.push(t('kiosk.procedure.hasForm'));
  return parts.join(' · ');
}

/** Whether it must be brought; nothing where the official list does not say. */
export function needWords({ need, when }: Paper): string {
  if (need === 'unstated') return '';
  return when ?? t(`kiosk.procedure.need.${need}`);
}
