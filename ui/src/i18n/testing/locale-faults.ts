type Tree = string | { readonly [key: string]: Tree };
type Text = readonly [key: string, text: string];

/** Every text of a dictionary file with its key; plural forms count as one key. */
export function textsOf(tree: Tree, path = ''): readonly Text[] {
  if (typeof tree === 'string') return [[path.replace(/_(one|other)$/, ''), tree]];
  return Object.entries(tree).flatMap(([key, below]) => textsOf(below, path ? `${path}.${key}` : key));
}

const placeholdersOf = (text: string): string =>
  [...text.matchAll(/{{(\w+)}}/g)]
    .map(([all]) => all)
    .sort()
    .join();

/** What is wrong with a translated file beside the Vietnamese one: keys, placeholders, empty texts. */
export function localeFaults(vietnamese: Tree, translated: Tree): readonly string[] {
  const wanted = new Map(textsOf(vietnamese));
  const there = new Set(textsOf(translated).map(([key]) => key));
  return [
    ...[...wanted.keys()].filter((key) => !there.has(key)).map((key) => `${key} is missing`),
    ...textsOf(translated).flatMap(([key, text]) => faultsOf(key, text, wanted.get(key))),
  ];
}

function faultsOf(key: string, text: string, vietnamese: string | undefined): readonly string[] {
  if (vietnamese === undefined) return [`${key} is not Vietnamese`];
  if (text.trim() === '') return [`${key} is empty`];
  return placeholdersOf(text) === placeholdersOf(vietnamese) ? [] : [`${key} has other placeholders`];
}
