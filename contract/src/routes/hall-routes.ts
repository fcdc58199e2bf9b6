import { deviceKinds } from '@sanh/domain';
import { centre, type Routes } from './route.ts';

/** What happens in a hall: its state, numbers, steps at counters, work without the network. */
export const hallRoutes = {
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
} as const satisfies Routes;
