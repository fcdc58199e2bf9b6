/** A cookie that only our server reads; it never travels to or from another site. */
export interface Cookie {
  read(headers: Headers): string | null;
  /** The header that sets it. */
  write(value: string): string;
  /** The header that takes it away. */
  clear(): string;
}

interface CookieOptions {
  readonly name: string;
  readonly maxAgeSeconds: number;
  /** Whether browsers reach us by https only. */
  readonly isSecure: boolean;
}

export function createCookie({ name, maxAgeSeconds, isSecure }: CookieOptions): Cookie {
  const fullName = isSecure ? `__Host-${name}` : name;
  const set = (value: string, age: number): string =>
    `${fullName}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  return {
    read(headers) {
      const start = `${fullName}=`;
      const pairs = (headers.get('cookie') ?? '').split('; ');
      return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null;
    },
    write: (value) => set(value, maxAgeSeconds),
    clear: () => set('', 0),
  };
}
