import { displayQuery, type DisplayQuery } from '#lib/centre/display-query.ts';

export const load = ({ url }: { url: URL }): { query: DisplayQuery } => ({
  query: displayQuery(url.searchParams),
});
