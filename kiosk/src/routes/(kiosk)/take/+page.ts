import type { PageLoad } from './$types';

export const load: PageLoad = ({ url }) => {
  const code = url.searchParams.get('procedure');
  return { code, back: code === null ? ('/' as const) : (`/procedures/${code}/` as const) };
};
