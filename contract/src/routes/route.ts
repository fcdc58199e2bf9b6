import type { DeviceKind } from '@sanh/domain';

/**
 * Who may use a route. `screen`: a paired device of the centre and of a kind that `screens` names, or its staff; `machine`:
 * such a device without the staff, for what only citizens do; `device`: any paired device for itself; `integration`: another
 * program with a key of its own; `staff`: anybody signed in; `subtree`: who manages the node in the path; the rest: at least
 * that role at the centre in the path.
 */
export type Access =
  | 'public'
  | 'screen'
  | 'machine'
  | 'device'
  | 'integration'
  | 'staff'
  | 'subtree'
  | 'clerk'
  | 'manager'
  | 'administrator';

interface Route {
  readonly method: 'get' | 'post' | 'put';
  readonly path: `/api/${string}`;
  readonly access: Access;
  /** Kinds of devices that `screen` and `machine` let in; a kiosk where it is not said. */
  readonly screens?: readonly DeviceKind[];
  /** A command of the hall: carries an Idempotency-Key. */
  readonly isCommand?: true;
  /** Screens keep the answer for work without the network. */
  readonly isKept?: true;
  /** Answers with a file instead of JSON. */
  readonly isFile?: true;
  readonly title: string;
}

export type Routes = Readonly<Record<string, Route>>;

/** A centre's own part of the address. */
export const centre = '/api/centres/{centreId}';

/** An agency or centre of which somebody sees figures. */
export const node = '/api/statistics/{scope}/{nodeId}';
