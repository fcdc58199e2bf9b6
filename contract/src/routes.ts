/**
 * Who may use a route. `screen`: a kiosk or display of the centre, or its staff; `staff`: anybody signed in;
 * the rest: at least that role at the centre in the path.
 */
export type Access = 'public' | 'screen' | 'staff' | 'clerk' | 'manager' | 'administrator';

interface Route {
  readonly method: 'get' | 'post' | 'put';
  readonly path: `/api/${string}`;
  readonly access: Access;
  /** A command of the hall: carries an Idempotency-Key. */
  readonly isCommand?: true;
  /** Screens keep the answer for work without the network. */
  readonly isKept?: true;
  readonly title: string;
}

const centre = '/api/centres/{centreId}';

/** Every route of the API; the server serves exactly these and `createClient` calls them. */
export const routes = {
  centres: { method: 'get', path: '/api/centres', access: 'public', isKept: true, title: 'All centres' },
  centre: {
    ...{ method: 'get', path: centre, access: 'public', isKept: true },
    title: 'What screens must know of a centre',
  },
  hall: { method: 'get', path: `${centre}/hall`, access: 'screen', title: "The hall's whole state" },
  issueTicket: {
    ...{ method: 'post', path: `${centre}/tickets`, access: 'screen', isCommand: true },
    title: 'Take a number',
  },
  ticketStep: {
    ...{ method: 'post', path: `${centre}/tickets/{ticketId}/{step}`, access: 'clerk', isCommand: true },
    title: 'A step with a ticket that is at no counter',
  },
  counterStep: {
    ...{ method: 'post', path: `${centre}/counters/{counterId}/{step}`, access: 'clerk', isCommand: true },
    title: "A clerk's step at the own counter",
  },
  dayStep: {
    ...{ method: 'post', path: `${centre}/day/{step}`, access: 'manager', isCommand: true },
    title: "A manager's step with the day",
  },
  takeOfflineRange: {
    ...{ method: 'post', path: `${centre}/offline-ranges`, access: 'screen', isCommand: true },
    title: 'Lend numbers to a kiosk for work without the network',
  },
  adoptOfflineTicket: {
    ...{ method: 'post', path: `${centre}/offline-tickets`, access: 'screen', isCommand: true },
    title: 'Hand in a number that was given without the network',
  },
  publishConfiguration: {
    ...{ method: 'put', path: `${centre}/configuration`, access: 'administrator' },
    title: "Publish the centre's next configuration",
  },
  colleagues: { method: 'get', path: `${centre}/colleagues`, access: 'clerk', title: 'Names of the staff' },
  ticketPlace: {
    ...{ method: 'get', path: '/api/phone/{token}', access: 'public' },
    title: 'The place in line of the ticket whose QR was scanned',
  },
  procedures: {
    ...{ method: 'get', path: '/api/procedures', access: 'public', isKept: true },
    title: 'Search the catalogue',
  },
  procedure: {
    ...{ method: 'get', path: '/api/procedures/{code}', access: 'public', isKept: true },
    title: 'One procedure',
  },
  fields: {
    ...{ method: 'get', path: '/api/fields', access: 'public', isKept: true },
    title: 'Fields of the catalogue',
  },
  me: { method: 'get', path: '/api/me', access: 'staff', title: 'Who is signed in' },
  signIn: { method: 'post', path: '/api/auth/sign-in', access: 'public', title: 'Sign in' },
  signOut: { method: 'post', path: '/api/auth/sign-out', access: 'staff', title: 'Sign out' },
  changePassword: {
    ...{ method: 'post', path: '/api/auth/change-password', access: 'staff' },
    title: 'Change the own password; other sessions end',
  },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteName = keyof typeof routes;
