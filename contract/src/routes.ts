import { accountRoutes } from './routes/account-routes.ts';
import { catalogueRoutes } from './routes/catalogue-routes.ts';
import { commentRoutes } from './routes/comment-routes.ts';
import { deskRoutes } from './routes/desk-routes.ts';
import { deviceRoutes } from './routes/device-routes.ts';
import { hallRoutes } from './routes/hall-routes.ts';
import { statisticsRoutes } from './routes/statistics-routes.ts';
import { visitRoutes } from './routes/visit-routes.ts';

export type { Access } from './routes/route.ts';

/** Every route of the API; the server serves exactly these and `createClient` calls them. */
export const routes = {
  ...hallRoutes,
  ...deskRoutes,
  ...deviceRoutes,
  ...visitRoutes,
  ...catalogueRoutes,
  ...statisticsRoutes,
  ...commentRoutes,
  ...accountRoutes,
} as const;

export type RouteName = keyof typeof routes;
