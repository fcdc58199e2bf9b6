import { lookup } from 'node:dns';
import { Agent } from 'node:https';
import { BlockList, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Not reached from everywhere (RFC 6890), or reached by many at once. */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv4');
/** Of IPv6 only this is given out to be reached; 6to4 and NAT64 could lead back to the list above. */
const publicIpv6 = new BlockList();
publicIpv6.addSubnet('2000::', 3, 'ipv6');
const tunnels = new BlockList();
tunnels.addSubnet('2001::', 32, 'ipv6');
tunnels.addSubnet('2002::', 16, 'ipv6');

/** Neither of a private network nor this machine's own. */
export function isPublicAddress(address: string): boolean {
  const isOwn = Object.values(networkInterfaces()).some((those) =>
    those?.some((one) => one.address === address),
  );
  if (isOwn) return false;
  if (!address.includes(':')) return !notPublic.check(address, 'ipv4');
  return publicIpv6.check(address, 'ipv6') && !tunnels.check(address, 'ipv6');
}

/** Of the addresses that a name has now only the public ones: a name may lead elsewhere than it did. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const isFound = error === null;
    const [first, ...others] = isFound ? found.filter(({ address }) => isPublicAddress(address)) : [];
    if (!isFound) callback(error, '', 4);
    else if (first === undefined) callback(new Error('no public address'), '', 4);
    else if (options.all === true) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
};

/** Connects to public addresses only. */
export const publicAgent = new Agent({ lookup: lookupPublic });
