import type { Catalogue } from '../../catalogue/catalogue.ts';
import { answerVersioned } from '../etag.ts';
import { serve, type Server } from '../serve.ts';

export function serveProcedures(server: Server, { catalogue }: { catalogue: Catalogue }): void {
  serve(server, 'procedures', ({ query }) => catalogue.search(query));

  serve(server, 'procedure', async ({ params }, c) => {
    const procedure = await catalogue.find(params.code);
    return answerVersioned(c, procedure.version, procedure);
  });

  serve(server, 'fields', () => catalogue.fields());
}
