import {
  estimateWait,
  lineIn,
  serviceLine,
  type Hall,
  type ServiceId,
  type WaitEstimate,
} from '@sanh/domain';

const nobody = { chunks: [], length: 0 };

/** The wait of somebody with so many ahead: what the estimate says of a hall in which only those wait for the service. */
export function waitBehind(hall: Hall, serviceId: ServiceId, ahead: number, now: number): WaitEstimate {
  const key = serviceLine(serviceId);
  const line = {
    ...lineIn(hall, key),
    ...{ first: nobody, returning: nobody, appointments: nobody, priority: nobody },
    ordinary: { chunks: [], length: ahead },
  };
  return estimateWait({ ...hall, lines: { ...hall.lines, [key]: line } }, serviceId, now);
}
