import type { CounterDirection } from '@sanh/contract';
import { t } from '@sanh/ui';

/** "Bên trái, tầng 2" */
export function wayWords({ way, floor }: CounterDirection): string {
  if (floor === null) return t(`display.way.${way}`);
  if (way === 'up') return t('display.way.upTo', { floor });
  if (way === 'down') return t('display.way.downTo', { floor });
  return t('display.way.onFloor', { way: t(`display.way.${way}`), floor });
}
