import { isIP } from 'node:net';

/**
 * Whether this may be a push service: anybody who has a slip names one, and the server is to ask no machine of the centre's
 * own network for them. Where the name leads is looked at when it is called (`public-agent.ts`).
 */
export function isPushEndpoint(endpoint: string, publicUrl: string | null): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  const isName = isIP(hostname) === 0 && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname);
  return isPlain && isName && !own.test(hostname) && hostname !== hostOf(publicUrl);
}

const own = /\.(localhost|local|internal|intranet|lan|home|corp|arpa)$/;
const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).hostname);
