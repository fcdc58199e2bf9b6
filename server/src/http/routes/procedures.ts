import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PackedCatalogue } from '../../catalogue/package.ts';
import type { ApiContext } from '../api.ts';
import { answerVersioned } from '../etag.ts';
import { serve, type Server } from '../serve.ts';

export function serveProcedures(server: Server, { catalogue }: { catalogue: Catalogue }): void {
  serve(server, 'procedures', ({ query }) => catalogue.search(query));

  serve(server, 'procedure', async ({ params, query }, c) => {
    const procedure = await catalogue.find(params.code);
    return answerVersioned(c, procedure.version, procedure, { isFixed: query.version === procedure.version });
  });

  serve(server, 'fields', () => catalogue.fields());

  serve(server, 'catalogue', async (_, c) => {
    const state = await catalogue.state();
    return answerVersioned(c, state.version, state);
  });

  serve(server, 'cataloguePackage', async ({ params: { version } }, c) =>
    answerPacked(c, version, await catalogue.package(version)),
  );
}

function answerPacked(c: ApiContext, version: string, packed: PackedCatalogue): Response {
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((one) =>
    new RegExp(`(?:^|[ ,])${one}(?:$|[ ,;])`).test(accepted),
  );
  const etag = `"${version}"`;
  const headers = { etag, vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' };
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const encoded = encoding === undefined ? headers : { ...headers, 'content-encoding': encoding };
  return c.body(packed[encoding ?? 'identity'], 200, { ...encoded, 'content-type': 'application/json' });
}
