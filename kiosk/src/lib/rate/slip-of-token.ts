export interface SlipName {
  readonly centreId: string;
  readonly label: string;
}

/** What a slip's QR names, read without the server; whether it is ours only the server can tell. Null for anything else. */
export function slipOfToken(token: string): SlipName | null {
  const named = (token.split('.')[0] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(named), (sign) => sign.charCodeAt(0)));
    const [, centreId = '', label = ''] = /^([^|]+)\|\d{4}-\d{2}-\d{2}\.([^|]+)$/.exec(text) ?? [];
    return label === '' ? null : { centreId, label };
  } catch {
    return null;
  }
}
