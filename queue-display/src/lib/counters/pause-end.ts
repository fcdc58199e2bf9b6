/** When a counter on a break is back; of a break that has outrun its time nobody knows. */
export const pauseEnd = ({ until }: { readonly until: number | null }, now: number): number | null =>
  until !== null && until > now ? until : null;
