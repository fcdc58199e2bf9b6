import type { CentreId } from '@sanh/domain';
import type { Halls } from '../halls/halls.ts';
import type { Centres } from '../centres/centres.ts';
import { servesAny } from './channel.ts';
import { deliverNotice, type DeliverySources } from './deliver-notices.ts';
import { centresWithDue, claimNotices } from './notice-store.ts';
import { noteNotices, type NotingSources } from './note-notices.ts';
import { centresWithReach } from './reach-store.ts';

export interface NoticeKeeper {
  /** Looks at every centre, and gives what is due to the gateways. */
  check(): Promise<void>;
  /** Ends what is under way; another process tries that again. */
  stop(): Promise<void>;
}

export interface KeeperOptions extends NotingSources, DeliverySources {
  readonly halls: Pick<Halls, 'now' | 'subscribe'>;
  readonly centres: Pick<Centres, 'get' | 'has'>;
  readonly onTrouble: (error: unknown) => void;
  /** A notice's state has changed. */
  readonly onChange: () => void;
}

const everyMs = 3000;
/** Changes that come together are looked at together. */
const gatherMs = 200;
/** So many of one centre at once: a slow gateway holds up only its own. */
const atOnce = 10;
const claimMs = 30_000;

/** Tells the holders of tickets who have asked for it. Several processes share the work and do nothing twice. */
export function keepNotices(options: KeeperOptions): NoticeKeeper {
  const { sql, halls, centres, channels, onTrouble, onChange } = options;
  const stopping = new AbortController();
  const underWay = new Map<CentreId, Set<Promise<void>>>();
  const gathering = new Map<CentreId, ReturnType<typeof setTimeout>>();

  const deliver = async (centreId: CentreId): Promise<void> => {
    if (!centres.has(centreId) || !servesAny(channels, centres.get(centreId))) return;
    const ours = underWay.get(centreId) ?? new Set();
    underWay.set(centreId, ours);
    const atMost = atOnce - ours.size;
    if (atMost <= 0 || stopping.signal.aborted) return;
    for (const claimed of await claimNotices(sql, { centreId, atMost, claimMs })) {
      const delivery = deliverNotice(options, claimed, stopping.signal)
        .then(onChange)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) onTrouble(error);
        })
        .finally(() => ours.delete(delivery));
      ours.add(delivery);
    }
  };
  const look = async (centreId: CentreId): Promise<void> => {
    await noteNotices(options, centreId);
    await deliver(centreId);
  };
  const stopListening = halls.subscribe((centreId) => {
    const isOn = centres.has(centreId) && centres.get(centreId).centre.phoneNotices !== null;
    if (!isOn || gathering.has(centreId)) return;
    const later = setTimeout(() => {
      gathering.delete(centreId);
      void look(centreId).catch(onTrouble);
    }, gatherMs);
    gathering.set(centreId, later);
  });

  let checking: Promise<void> | null = null;
  const checkAll = async (): Promise<void> => {
    for (const centreId of await centresWithReach(sql)) await noteNotices(options, centreId).catch(onTrouble);
    for (const centreId of await centresWithDue(sql)) await deliver(centreId).catch(onTrouble);
  };
  const check = (): Promise<void> => (checking ??= checkAll().finally(() => (checking = null)));
  const timer = setInterval(() => void check().catch(onTrouble), everyMs);

  return {
    check,
    async stop() {
      stopListening();
      clearInterval(timer);
      for (const later of gathering.values()) clearTimeout(later);
      stopping.abort();
      await checking?.catch(() => undefined);
      await Promise.all([...underWay.values()].flatMap((ours) => [...ours]));
    },
  };
}
