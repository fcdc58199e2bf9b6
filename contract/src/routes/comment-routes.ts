import { centre, node, type Routes } from './route.ts';

/** What managers do with what people said. */
export const commentRoutes = {
  ratingAlerts: {
    ...{ method: 'get', path: '/api/statistics/rating-alerts', access: 'staff' },
    title:
      'Ratings of the lowest level that came today and that no manager has read, of centres that one manages',
  },
  feedbackBehind: {
    ...{ method: 'get', path: `${node}/feedback`, access: 'subtree' },
    title: 'Complaints and suggestions over a range of days, the newest first',
  },
  commentCounts: {
    ...{ method: 'get', path: `${node}/comments`, access: 'subtree' },
    title: 'How many comments and feedback of a range of days are new, read, acted on',
  },
  handleRating: {
    ...{ method: 'post', path: `${centre}/ratings/{ratingId}/handle`, access: 'manager', isCommand: true },
    title: "A manager has read a rating, or acted on it; the reply is for managers' eyes",
  },
  handleFeedback: {
    ...{ method: 'post', path: `${centre}/feedback/{feedbackId}/handle`, access: 'manager', isCommand: true },
    title: "A manager has read a complaint or suggestion, or acted on it; the reply is for managers' eyes",
  },
} as const satisfies Routes;
