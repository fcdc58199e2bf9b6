import type { LiveOverview } from '@sanh/contract';
import { centreTitle, formatNumber, t } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import { timeWords } from '../parts/figures.ts';
import { hallAt } from './hall-at.ts';
import { pages } from '../state/pages.ts';
import { queryOf } from '../state/address.ts';

type Centre = LiveOverview['centres'][number];

interface Attention {
  readonly key: string;
  readonly kind: 'wait' | 'counter' | 'lowest' | 'devices' | 'printers' | 'troubles';
  readonly words: string;
  readonly centreName: string;
  readonly href: string;
}

/** What somebody should look at now: long waits first, then counters, the lowest ratings, devices, printers and troubles. */
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
  const lowest = centres
    .filter((centre) => centre.lowest.unread > 0)
    .map((centre) => ({
      ...{ key: `lowest ${centre.id}`, kind: 'lowest' as const, ...about(centre) },
      ...{ words: lowestWords(centre), href: unreadAt(centre) },
    }));
  const devices = centres
    .filter((centre) => centre.devices.silent + centre.devices.behind > 0)
    .map((centre) => ({
      ...{ key: `devices ${centre.id}`, kind: 'devices' as const, ...about(centre) },
      words: `${t('manage.live.devices')}: ${deviceWords(centre).join(', ')}`,
    }));
  const printers = centres
    .filter((centre) => centre.printers > 0)
    .map((centre) => ({
      ...{ key: `printers ${centre.id}`, kind: 'printers' as const, ...about(centre) },
      words: t('manage.live.printers', { count: formatNumber(centre.printers) }),
    }));
  const troubles = centres
    .filter((centre) => centre.troubles > 0)
    .map((centre) => ({
      ...{ key: `troubles ${centre.id}`, kind: 'troubles' as const, ...about(centre) },
      words: t('manage.live.troubles', { count: centre.troubles }),
    }));
  return [
    ...waits.toSorted((a, b) => b.ms - a.ms),
    ...[...counters, ...lowest, ...devices, ...printers, ...troubles],
  ];
}

export const lowestWords = ({ lowest }: Centre): string =>
  t('manage.live.lowestUnread', { count: formatNumber(lowest.unread) });

/** What is wrong with screens and kiosks; nothing where all are well. */
export const deviceWords = ({ devices }: Centre): readonly string[] => [
  ...(devices.silent > 0 ? [t('manage.live.devicesSilent', devices)] : []),
  ...(devices.behind > 0 ? [t('manage.live.devicesBehind', { count: formatNumber(devices.behind) })] : []),
];

/** Where the unread ratings of the hall's day stand. */
export const unreadAt = ({ id, day }: Centre): string => {
  const range = day === null ? null : { from: day, to: day };
  return `${pages.ratings}${queryOf({ scope: 'centre', nodeId: id }, range, { state: 'new' })}`;
};

/** Where somebody is needed first comes first; where nobody is, whoever waits longest. */
export const byNeed = (centres: readonly Centre[]): readonly Centre[] =>
  centres.toSorted((one, other) => {
    const [needs, others] = [needsOf(one), needsOf(other)];
    const differing = needs.findIndex((need, at) => need !== others[at]);
    return differing === -1 ? 0 : (others[differing] ?? 0) - (needs[differing] ?? 0);
  });

const needsOf = ({ longestWait, silent, lowest, devices, printers, troubles }: Centre): readonly number[] => [
  longestWait?.isOverTarget === true ? longestWait.ms : 0,
  ...[silent.length, lowest.unread, devices.silent + devices.behind, printers, troubles],
  longestWait?.ms ?? 0,
];
