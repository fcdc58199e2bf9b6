import type { CentreView } from '@sanh/contract';
import type { VoiceCall } from '@sanh/domain';

/** Calls in which every letter, digit and counter of the centre is heard. */
export function sampleCalls({ services, counters }: CentreView): readonly VoiceCall[] {
  const labels = services.flatMap(({ letter }) => [
    `${letter}-123`,
    `${letter}-456`,
    `${letter}-789`,
    `${letter}-015`,
  ]);
  const call = (label: string, counter: string): VoiceCall => ({
    ...{ ticketId: label, label, counter, language: 'vi', at: 0, times: 1, isWanted: true },
  });
  return [
    ...labels.map((label) => call(label, counters[0]?.number ?? '1')),
    ...counters.map(({ number }) => call(labels[0] ?? '1', number)),
  ];
}
