import type { Call } from '#lib/calls/calls.ts';

export function aCall({ number, at, ...changes }: Partial<Call> & { number: number; at: number }): Call {
  const label = `A-${String(number).padStart(3, '0')}`;
  return {
    ...{ key: `${label}@${at}`, label, at, times: 1, isCalling: true },
    ...{ counterNumber: '5', service: 'Hộ tịch', zone: '' },
    ...{ direction: null, isPriority: false },
    ...changes,
  };
}
