/** The parts of a web address that may name a dossier. */
export interface ScannedAddress {
  /** By name in small letters; the first of several. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly segments: readonly string[];
}

const address = /^(?:https?:\/\/)[^\s/?#]+(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$/is;

/** Reads an http address; null for any other text. Pages that route behind a "#" keep their parameters there. */
export function readAddress(text: string): ScannedAddress | null {
  const groups = address.exec(text)?.groups;
  if (groups === undefined) return null;
  const { path = '', query = '', fragment = '' } = groups;
  const [inner = '', innerQuery = ''] = fragment.split('?', 2);
  const parameters = new Map<string, string>();
  for (const pair of `${query}&${innerQuery}`.split('&')) {
    const [name = '', ...value] = pair.split('=');
    const key = decoded(name).toLowerCase();
    if (!parameters.has(key)) parameters.set(key, decoded(value.join('=')));
  }
  const segments = `${path}/${inner}`
    .split('/')
    .map(decoded)
    .filter((segment) => segment !== '');
  return { parameters, segments };
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
