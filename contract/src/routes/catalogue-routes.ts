import { centre, type Routes } from './route.ts';

/** Procedures, and the words of voices. */
export const catalogueRoutes = {
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
} as const satisfies Routes;
