import type { PageLoad } from './$types';

export const load: PageLoad = ({ params, url }) => {
  const code = url.searchParams.get('procedure');
  const isOnly = url.searchParams.has('only');
  // The code itself stays out of the address.
  const isForDossier = url.searchParams.has('dossier');
  if (isForDossier) return { serviceId: params.service, code, isForDossier, back: '/dossier/' as const };
  const list = code === null ? ('/take/' as const) : (`/take/?procedure=${code}` as const);
  const back = code !== null && isOnly ? (`/procedures/${code}/` as const) : list;
  return { serviceId: params.service, code, isForDossier, back };
};
