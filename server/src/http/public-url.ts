import type { ApiContext } from './api.ts';

/** How the asker reaches us: as set, else by the address that was asked for. */
export function publicUrlOf(c: ApiContext, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const { protocol, host } = new URL(c.req.url);
  return `${protocol}//${host}`;
}
