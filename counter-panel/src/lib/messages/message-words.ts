import type { CentreView, Colleagues, Message, MessageReceiver } from '@sanh/contract';
import { counterIn, type Hall } from '@sanh/domain';
import { t } from '@sanh/ui';

export interface Around {
  readonly hall: Hall;
  readonly centre: CentreView | null;
  readonly colleagues: Colleagues;
}

const numberOf = ({ centre }: Around, id: string): string =>
  centre?.counters.find((one) => one.id === id)?.number ?? id;

export const senderWords = (around: Around, { from, fromCounterId }: Message): string => {
  const name = around.colleagues[from] ?? t('counter.take.someone');
  if (fromCounterId === null) return name;
  return `${t('common.counter.name', { number: numberOf(around, fromCounterId) })} · ${name}`;
};

export const receiverWords = (around: Around, to: MessageReceiver): string =>
  to.kind === 'counter'
    ? t('common.counter.name', { number: numberOf(around, to.counterId) })
    : t(`counter.message.to.${to.kind}`);

/** Who can be written to: who supervises, everybody, and the other counters, those where somebody sits first. */
export function receiversAt(around: Around, ownId: string | null) {
  const { hall } = around;
  const isManned = (id: string): number => Number(counterIn(hall, id).session !== null);
  const counters = hall.configuration.counters
    .filter(({ id }) => id !== ownId)
    .toSorted((a, b) => isManned(b.id) - isManned(a.id))
    .map(({ id }) => ({ to: { kind: 'counter', counterId: id } as const, isThere: isManned(id) === 1 }));
  const all = [
    { to: { kind: 'supervisor' } as const, isThere: true },
    { to: { kind: 'everybody' } as const, isThere: true },
    ...counters,
  ];
  return all.map(({ to, isThere }) => {
    const label = receiverWords(around, to);
    return {
      ...{ to, value: to.kind === 'counter' ? `counter:${to.counterId}` : to.kind },
      label: isThere ? label : `${label} (${t('counter.hall.unmanned')})`,
    };
  });
}
