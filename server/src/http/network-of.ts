import { isIPv6 } from 'node:net';

const groupsOfNetwork = 4;

/**
 * To whom an address belongs, to count by: one subscriber has a whole IPv6 network of /64 and could otherwise come from
 * another address each time.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const { v4 } = /^::ffff:(?<v4>[\d.]+)$/i.exec(address)?.groups ?? {};
  if (v4 !== undefined) return v4;
  const [given = ''] = address.split('%');
  const [head = '', tail] = given.split('::');
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')];
  const between = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const network = [...left, ...between, ...right].slice(0, groupsOfNetwork);
  return network.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
