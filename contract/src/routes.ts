import { deviceKinds, type DeviceKind } from '@sanh/domain';

/**
 * Who may use a route. `screen`: a paired device of the centre and of a kind that `screens` names, or its staff; `machine`:
 * the device without the staff, for what only citizens do; `device`: any paired device for itself; `integration`: another program with a key of its own; `staff`: anybody signed in;
 * `subtree`: who manages the node in the path; the rest: at least that role at the centre in the path.
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
  readonly title: string;
}

const centre = '/api/centres/{centreId}';
const node = '/api/statistics/{scope}/{nodeId}';

/** Every route of the API; the server serves exactly these and `createClient` calls them. */
export const routes = {
  centres: { method: 'get', path: '/api/centres', access: 'public', isKept: true, title: 'All centres' },
  centre: {
    ...{ method: 'get', path: centre, access: 'public', isKept: true },
    title: 'What screens must know of a centre',
  },
  hall: {
    ...{ method: 'get', path: `${centre}/hall`, access: 'screen', screens: deviceKinds },
    title: "The hall's whole state",
  },
  issueTicket: {
    ...{ method: 'post', path: `${centre}/tickets`, access: 'screen', isCommand: true },
    title: 'Take a number',
  },
  ticketStep: {
    ...{ method: 'post', path: `${centre}/tickets/{ticketId}/{step}`, access: 'clerk', isCommand: true },
    title: 'A step with a ticket that is at no counter',
  },
  copyTicket: {
    ...{ method: 'post', path: `${centre}/tickets/{ticketId}/copies`, access: 'clerk', isCommand: true },
    title: 'What stands on another slip of a ticket whose slip was lost; who has it printed is kept',
  },
  ticketPapers: {
    ...{ method: 'get', path: `${centre}/tickets/{ticketId}/papers`, access: 'clerk' },
    title: 'Which papers the holder of a ticket has ticked',
  },
  ticketNotes: {
    ...{ method: 'get', path: `${centre}/tickets/{ticketId}/notes`, access: 'clerk' },
    title: 'What clerks have noted of this visit for the next one',
  },
  noteTicket: {
    ...{ method: 'post', path: `${centre}/tickets/{ticketId}/notes`, access: 'clerk', isCommand: true },
    title: 'Note something of this visit for the next clerk; gone with the day',
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
  printers: {
    ...{ method: 'get', path: `${centre}/printers`, access: 'screen' },
    title: 'The network printers of a centre as they were last found',
  },
  printSlip: {
    ...{ method: 'put', path: `${centre}/printers/{printerId}/jobs/{jobId}`, access: 'screen' },
    title: 'Print a drawn slip; the same job again prints nothing again',
  },
  printJob: {
    ...{ method: 'get', path: `${centre}/printers/{printerId}/jobs/{jobId}`, access: 'screen' },
    title: 'How a job ended and how its printer is now',
  },
  reprintSlip: {
    ...{ method: 'post', path: `${centre}/printers/{printerId}/jobs/{jobId}/reprint`, access: 'clerk' },
    title: 'Print another copy of a ticket whose slip is not sure to have come out',
  },
  troubles: {
    ...{ method: 'get', path: `${centre}/troubles`, access: 'clerk' },
    title: 'What is wrong in a centre and waits for its staff',
  },
  settleTrouble: {
    ...{ method: 'post', path: `${centre}/troubles/{troubleId}/settle`, access: 'clerk' },
    title: 'A number that found no place in the line has been seen to',
  },
  messages: {
    ...{ method: 'get', path: `${centre}/messages`, access: 'clerk' },
    title: "The day's messages that are for whoever asks, or from them",
  },
  sendMessage: {
    ...{ method: 'post', path: `${centre}/messages`, access: 'clerk', isCommand: true },
    title: 'A message to a counter, to who supervises the hall, or to everybody; gone with the day',
  },
  readMessages: {
    ...{ method: 'post', path: `${centre}/messages/read`, access: 'clerk' },
    title: 'Messages have been read',
  },
  playlist: {
    ...{ method: 'get', path: `${centre}/playlist`, access: 'screen', screens: ['display'], isKept: true },
    title: 'Pictures and videos that displays show while nobody is called',
  },
  publishPlaylist: {
    ...{ method: 'put', path: `${centre}/playlist`, access: 'administrator' },
    title: 'Another list of pictures and videos; who wanted it is kept',
  },
  addMedia: {
    ...{ method: 'post', path: `${centre}/media`, access: 'administrator' },
    title: 'Add a picture or a video: the body is the file, its Content-Type what it is',
  },
  publishConfiguration: {
    ...{ method: 'put', path: `${centre}/configuration`, access: 'administrator' },
    title: "Publish the centre's next configuration",
  },
  evaluation: {
    ...{ method: 'get', path: `${centre}/evaluations/{quarter}`, access: 'clerk' },
    title: 'The official evaluation of a quarter: all sheets for a manager, the own one for a clerk',
  },
  markEvaluation: {
    ...{ method: 'put', path: `${centre}/evaluations/{quarter}/{accountId}`, access: 'clerk' },
    title: 'The marks of an officer: by themselves, or verified by a manager',
  },
  colleagues: { method: 'get', path: `${centre}/colleagues`, access: 'clerk', title: 'Names of the staff' },
  colleagueCard: {
    ...{ method: 'get', path: `${centre}/colleagues/{accountId}/card`, access: 'screen' },
    ...{ screens: ['rating-tablet'] },
    title: 'Name, title and photo of a clerk, for the rating tablet at the counter',
  },
  startPairing: {
    ...{ method: 'post', path: '/api/pairings', access: 'public' },
    title: 'A new code, for a device that is to be paired',
  },
  pairingState: {
    ...{ method: 'post', path: '/api/pairings/state', access: 'public' },
    title: 'Whether the code has been entered; then the device is let in',
  },
  pairItself: {
    ...{ method: 'post', path: '/api/device/demonstration', access: 'public' },
    title: 'Pair the asking browser without a code; only in a demonstration',
  },
  thisDevice: { method: 'get', path: '/api/device', access: 'public', title: 'What the asking machine is' },
  leaveDevice: {
    ...{ method: 'post', path: '/api/device/leave', access: 'public' },
    title: 'Forget a pairing that no longer holds',
  },
  reportDevice: {
    ...{ method: 'post', path: '/api/device/report', access: 'device' },
    title: 'How a device is; renews its token when that is due',
  },
  devices: {
    ...{ method: 'get', path: `${centre}/devices`, access: 'administrator' },
    title: 'The devices of the centre and how they are',
  },
  pairDevice: {
    ...{ method: 'post', path: `${centre}/devices`, access: 'administrator', isCommand: true },
    title: 'Pair the device that shows this code',
  },
  deviceStep: {
    ...{ method: 'post', path: `${centre}/devices/{deviceId}/{step}`, access: 'administrator' },
    ...{ isCommand: true, title: "An administrator's step with a device" },
  },
  ticketPlace: {
    ...{ method: 'get', path: '/api/phone/{token}', access: 'public' },
    title: 'The place in line of the ticket whose QR was scanned',
  },
  returnToLine: {
    ...{ method: 'post', path: '/api/phone/{token}/return', access: 'public', isCommand: true },
    title: 'Back with the papers: the parked ticket whose QR was scanned goes on waiting',
  },
  holdTicket: {
    ...{ method: 'post', path: '/api/phone/{token}/hold', access: 'public', isCommand: true },
    title: 'Some minutes more for the ticket whose QR was scanned; its rank is kept',
  },
  cancelTicket: {
    ...{ method: 'post', path: '/api/phone/{token}/cancel', access: 'public', isCommand: true },
    title: 'Give the ticket whose QR was scanned up',
  },
  uncancelTicket: {
    ...{ method: 'post', path: '/api/phone/{token}/uncancel', access: 'public', isCommand: true },
    title: 'Take a cancellation back while that is possible',
  },
  ratingOffer: {
    ...{ method: 'get', path: '/api/phone/{token}/rating', access: 'public' },
    title: 'What the holder of the ticket whose QR was scanned may rate',
  },
  rateFromPhone: {
    ...{ method: 'post', path: '/api/phone/{token}/rating', access: 'public', isCommand: true },
    title: 'Rate a served leg of the ticket whose QR was scanned',
  },
  rate: {
    ...{ method: 'post', path: `${centre}/ratings`, access: 'machine', screens: ['kiosk', 'rating-tablet'] },
    ...{
      isCommand: true,
      title: 'Rate a served leg at a machine of the hall, or the centre without a ticket',
    },
  },
  giveFeedback: {
    ...{ method: 'post', path: `${centre}/feedback`, access: 'machine', isCommand: true },
    title: 'A complaint or a suggestion in own words, at a kiosk',
  },
  ticketReach: {
    ...{ method: 'get', path: '/api/phone/{token}/notices', access: 'public' },
    title: 'Whether notices about the ticket whose QR was scanned are asked for',
  },
  askForNotices: {
    ...{ method: 'post', path: '/api/phone/{token}/notices', access: 'public' },
    title:
      'Notices about the ticket whose QR was scanned to this number, with consent; the same again changes nothing',
  },
  stopNotices: {
    ...{ method: 'post', path: '/api/phone/{token}/notices/stop', access: 'public' },
    title: 'No more notices; the number is erased',
  },
  freeSlots: {
    ...{ method: 'get', path: `${centre}/services/{serviceId}/slots`, access: 'public' },
    title: 'The slots of a service that can be booked',
  },
  bookAppointment: {
    ...{ method: 'post', path: `${centre}/appointments`, access: 'public', isCommand: true },
    title: 'Book a slot; nothing of who books is asked for',
  },
  appointment: {
    ...{ method: 'get', path: `${centre}/appointments/{code}`, access: 'public' },
    title: 'The appointment of this code',
  },
  moveAppointment: {
    ...{ method: 'post', path: `${centre}/appointments/{code}/move`, access: 'public' },
    title: 'Another slot for an appointment; moved there already, nothing changes',
  },
  cancelAppointment: {
    ...{ method: 'post', path: `${centre}/appointments/{code}/cancel`, access: 'public' },
    title: 'Give the slot back',
  },
  checkIn: {
    ...{ method: 'post', path: `${centre}/appointments/{code}/check-in`, access: 'screen' },
    title: 'The number for an appointment; the same code again gets the same number',
  },
  elsewhere: {
    ...{ method: 'get', path: `${centre}/services/{serviceId}/elsewhere`, access: 'public' },
    title: 'Other centres of the same agency that still take people for this today',
  },
  lookUpDossier: {
    ...{ method: 'post', path: `${centre}/dossiers/look-up`, access: 'screen' },
    title: 'How a dossier stands',
  },
  lookUpDossierByPhone: {
    ...{ method: 'post', path: `${centre}/dossiers/look-up-by-phone`, access: 'public' },
    title: 'How a dossier stands, for whoever has its code; limited by address and by code',
  },
  pushDossiers: {
    ...{ method: 'post', path: '/api/integration/dossiers', access: 'integration' },
    title: 'Hand in dossiers of the own centres, up to 5,000 at once',
  },
  pushStatusChanges: {
    ...{ method: 'post', path: '/api/integration/status-changes', access: 'integration' },
    title: 'Hand in status changes of dossiers, in any order',
  },
  procedures: {
    ...{ method: 'get', path: '/api/procedures', access: 'public', isKept: true },
    title: 'Search the catalogue',
  },
  procedure: {
    ...{ method: 'get', path: '/api/procedures/{code}', access: 'public', isKept: true },
    title: 'One procedure',
  },
  catalogue: {
    ...{ method: 'get', path: '/api/catalogue', access: 'public', isKept: true },
    title: 'Which catalogue is current',
  },
  cataloguePackage: {
    ...{ method: 'get', path: '/api/catalogue/{version}', access: 'public', isKept: true },
    title: 'What searching the catalogue without the network takes; a version never changes',
  },
  fields: {
    ...{ method: 'get', path: '/api/fields', access: 'public', isKept: true },
    title: 'Fields of the catalogue',
  },
  voices: {
    ...{ method: 'get', path: '/api/voices', access: 'public', isKept: true },
    title: 'Packs of spoken clips that screens can play',
  },
  countOpenings: {
    ...{ method: 'post', path: `${centre}/procedure-openings`, access: 'screen' },
    title: 'How often procedures were opened at a kiosk after a search, for centres that count it',
  },
  popularProcedures: {
    ...{ method: 'get', path: `${centre}/popular-procedures`, access: 'public', isKept: true },
    title: 'Procedures that are opened most in a centre, the most first; none where that is not counted',
  },
  ownFigures: {
    ...{ method: 'get', path: `${centre}/own-figures`, access: 'clerk' },
    title: "What stands behind one's own work: times, outcomes and ratings of the legs that one served",
  },
  statisticsNodes: {
    ...{ method: 'get', path: '/api/statistics', access: 'staff' },
    title: 'The agencies and centres of which whoever asks may see figures',
  },
  liveOverview: {
    ...{ method: 'get', path: `${node}/live`, access: 'subtree' },
    title: 'All halls below a node as they are now',
  },
  satisfaction: {
    ...{ method: 'get', path: `${node}/satisfaction`, access: 'subtree' },
    title: 'Ratings over a range of days: rate, level shares, trend, comparisons, reasons',
  },
  times: {
    ...{ method: 'get', path: `${node}/times`, access: 'subtree' },
    title: 'Waiting and service over a range of days: times, outcomes, hours, staffing',
  },
  legsBehind: {
    ...{ method: 'get', path: `${node}/legs`, access: 'subtree' },
    title: 'The legs behind a figure, the newest first',
  },
  ratingsBehind: {
    ...{ method: 'get', path: `${node}/ratings`, access: 'subtree' },
    title: 'The ratings behind a figure with what people wrote, the newest first',
  },
  whatIf: {
    ...{ method: 'post', path: `${centre}/what-if`, access: 'manager' },
    title: 'A day that is over, lived again with other hours, profiles or rules; nothing is written',
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
