export interface OriginRule {
  readonly origins: readonly string[];
  readonly publicUrl: string | null;
}

/** Whether a browser page of that origin may act here. A program that is no browser sends none and brings no cookie of a victim. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, rule: OriginRule): boolean {
  if (origin === undefined) return true;
  if (rule.origins.includes(origin) || origin === originOf(rule.publicUrl)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

const originOf = (url: string | null): string | null => (url === null ? null : new URL(url).origin);
