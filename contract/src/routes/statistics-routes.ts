import { centre, node, type Routes } from './route.ts';

/** Figures for managers and clerks. */
export const statisticsRoutes = {
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
  daySetting: {
    ...{ method: 'get', path: `${centre}/what-if/{day}`, access: 'manager' },
    title: 'How a day that is over was set: which counters were open when, for what, by which rule',
  },
  ownReport: {
    ...{ method: 'get', path: `${centre}/own-figures/report`, access: 'clerk', isFile: true },
    title: 'The own figures as a file, CSV or XLSX',
  },
  satisfactionReport: {
    ...{ method: 'get', path: `${node}/satisfaction/report`, access: 'subtree', isFile: true },
    title: 'Ratings by group as a file, CSV or XLSX',
  },
  timesReport: {
    ...{ method: 'get', path: `${node}/times/report`, access: 'subtree', isFile: true },
    title: 'Waiting and service by group as a file, CSV or XLSX',
  },
  legsReport: {
    ...{ method: 'get', path: `${node}/legs/report`, access: 'subtree', isFile: true },
    title: 'All legs behind a figure as a file, CSV or XLSX',
  },
  ratingsReport: {
    ...{ method: 'get', path: `${node}/ratings/report`, access: 'subtree', isFile: true },
    title: 'All ratings behind a figure with what people wrote as a file, CSV or XLSX',
  },
  reportOrders: {
    ...{ method: 'get', path: `${node}/report-orders`, access: 'subtree' },
    title: 'Reports of a node that go out by themselves, and how the last ones went',
  },
  orderReport: {
    ...{ method: 'post', path: `${node}/report-orders`, access: 'subtree', isCommand: true },
    title: 'A report after each week or month from now on, by mail or webhook',
  },
  endReportOrder: {
    ...{ method: 'post', path: `${node}/report-orders/{orderId}/end`, access: 'subtree' },
    title: 'A report goes out no more; again is the same',
  },
  whatIf: {
    ...{ method: 'post', path: `${centre}/what-if`, access: 'manager' },
    title: 'A day that is over, lived again with other hours, profiles or rules; nothing is written',
  },
} as const satisfies Routes;
