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
  whatIf: {
    ...{ method: 'post', path: `${centre}/what-if`, access: 'manager' },
    title: 'A day that is over, lived again with other hours, profiles or rules; nothing is written',
  },
} as const satisfies Routes;
