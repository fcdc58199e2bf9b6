import { centre, type Routes } from './route.ts';

/** One citizen: the ticket on the phone, ratings, notices, appointments, dossiers. */
export const visitRoutes = {
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
  askForPush: {
    ...{ method: 'post', path: '/api/phone/{token}/notices/push', access: 'public' },
    title:
      'Notices about the ticket whose QR was scanned to this browser, by Web Push; the same again changes nothing',
  },
  stopNotices: {
    ...{ method: 'post', path: '/api/phone/{token}/notices/stop', access: 'public' },
    title: 'No more notices; the number or the subscription is erased',
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
} as const satisfies Routes;
