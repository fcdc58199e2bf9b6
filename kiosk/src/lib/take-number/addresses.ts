const withProcedure = (path: `/${string}`, code: string | null, extra = ''): `/${string}` =>
  code === null ? path : `${path}?procedure=${code}${extra}`;

/** The list of services, for a procedure where one is meant. */
export const servicesAddress = (code: string | null): `/${string}` => withProcedure('/take/', code);

/** Where a number of the service is taken. `isOnly`: there was nothing to choose, so back leads to the procedure. */
export const serviceAddress = (serviceId: string, code: string | null, isOnly = false): `/${string}` =>
  withProcedure(`/take/${serviceId}/`, code, isOnly ? '&only' : '');

/** Straight on from a procedure: to its service, or to the choice where several or none take its field. */
export function addressForProcedure(code: string, serviceIds: readonly string[]): `/${string}` {
  const [only, another] = serviceIds;
  return only !== undefined && another === undefined
    ? serviceAddress(only, code, true)
    : servicesAddress(code);
}
