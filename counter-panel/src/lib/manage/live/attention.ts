import type { LiveOverview } from '@sanh/contract';
import { centreTitle, t } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import { timeWords } from '../parts/figures.ts';
import { hallAt } from './hall-at.ts';

type Centre = LiveOverview['centres'][number];

interface Attention {
  readonly key: string;
  readonly kind: 'wait' | 'counter' | 'devices' | 'troubles';
  readonly words: string;
  readonly centreName: string;
  readonly href: string;
}

/** What somebody should look at now: long waits first, then counters, devices and troubles. */
export function attentionOf(centres: readonly Centre[]): readonly Attention[] {
  const about = ({ id, names }: Centre) => ({
    centreName: centreTitle(nameIn(names)).place,
    href: hallAt(id),
  });
  const waits = centres.flatMap((centre) => {
    const { longestWait: longest } = centre;
    if (longest?.isOverTarget !== true) return [];
    const words = t('manage.live.longestLabel', { label: longest.label, time: timeWords(longest.ms) });
    return [
      {
        ...{ key: `wait ${centre.id}`, kind: 'wait' as const, ms: longest.ms, ...about(centre) },
        words: `${words}, ${t('manage.live.overTarget')}`,
      },
    ];
  });
  const counters = centres.flatMap((centre) =>
    centre.silent.map(({ counterId, sinceMs, waiting }) => ({
      ...{ key: `counter ${centre.id} ${counterId}`, kind: 'counter' as const, ...about(centre) },
      words: t('manage.live.silent', { number: counterId, time: timeWords(sinceMs), count: waiting }),
    })),
  );
  const devices = centres
    .filter((centre) => centre.devices.silent > 0)
    .map((centre) => ({
      ...{ key: `devices ${centre.id}`, kind: 'devices' as const, ...about(centre) },
      words: `${t('manage.live.devices')}: ${t('manage.live.devicesSilent', centre.devices)}`,
    }));
  const troubles = centres
    .filter((centre) => centre.troubles > 0)
    .map((centre) => ({
      ...{ key: `troubles ${centre.id}`, kind: 'troubles' as const, ...about(centre) },
      words: t('manage.live.troubles', { count: centre.troubles }),
    }));
  return [...waits.toSorted((a, b) => b.ms - a.ms), ...counters, ...devices, ...troubles];
}
