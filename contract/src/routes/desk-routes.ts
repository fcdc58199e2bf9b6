import { centre, type Routes } from './route.ts';

/** What staff need beside the hall: printing, troubles, messages, displays, settings, each other. */
export const deskRoutes = {
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
} as const satisfies Routes;
