import type { CentreView } from '@sanh/contract';
import { t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import type { ServiceOffer } from '#lib/hall/service-offer.ts';
import type { ProcedureRecord } from './procedure-record.ts';
import { counterFee, deadlineWords, feeWords, otherDeadline } from './words.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

/** The three facts that stand on top of a procedure: how long, how much, where. `fitting` are the services for its field. */
export function factsOf(
  procedure: ProcedureRecord,
  centre: CentreView,
  fitting: readonly ServiceOffer[],
): readonly Fact[] {
  const { deadline, channels } = procedure;
  const fee = counterFee(channels);
  const isFixed = fee.kind === 'free' || fee.kind === 'amount';
  return [
    {
      label: t('kiosk.procedure.deadline'),
      value: deadline === null ? t('kiosk.procedure.noDeadline') : deadlineWords(deadline),
      note: otherDeadline(procedure),
    },
    {
      label: t('kiosk.procedure.fee.label'),
      value: feeWords(fee),
      note: isFixed ? undefined : t('kiosk.procedure.fee.note'),
    },
    { label: t('kiosk.procedure.where'), ...whereToHandIn(centre, fitting) },
  ];
}

function whereToHandIn(centre: CentreView, fitting: readonly ServiceOffer[]): Omit<Fact, 'label'> {
  const [only, another] = fitting;
  if (only === undefined) return { value: t('kiosk.procedure.whereUnknown') };
  if (another !== undefined) return { value: t('kiosk.procedure.whereSeveral') };
  const zoneIds = new Set(only.counters.map(({ zoneId }) => zoneId));
  const zones = centre.zones.filter(({ id }) => zoneIds.has(id)).map(({ names }) => nameIn(names));
  return {
    value: t('kiosk.procedure.whereHere', { numbers: only.counters.map(({ number }) => number).join(', ') }),
    note: zones.length === 1 ? zones[0] : undefined,
  };
}
