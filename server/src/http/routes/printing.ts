import type { Printers } from '../../printing/printers.ts';
import { serve, type Server } from '../serve.ts';

export function servePrinting(server: Server, { printers }: { readonly printers: Printers }): void {
  serve(server, 'printers', ({ params }) => printers.list(params.centreId));

  serve(server, 'printSlip', ({ params, body }) => {
    const bytes = Buffer.from(body.bytes, 'base64');
    return printers.print({ ...params, bytes, isRepeated: body.isRepeated });
  });

  serve(server, 'printJob', ({ params }) => printers.job(params));

  serve(server, 'reprintSlip', ({ params }) => printers.reprint(params));
}
