import type { PrinterView } from '@sanh/contract';
import type { Bitmap } from './bitmap.ts';

/** A drawn slip as ESC/POS: only pictures, so that no printer's letters and code pages matter. */
export async function escPos(
  { width, height, data }: Bitmap,
  { cutter }: Pick<PrinterView, 'cutter'>,
): Promise<Uint8Array> {
  const { default: ReceiptPrinterEncoder } = await import('@point-of-sale/receipt-printer-encoder');
  const encoder = new ReceiptPrinterEncoder({
    ...{ language: 'esc-pos', imageMode: 'raster', newline: '\n', feedBeforeCut: 4 },
  });
  const drawn = encoder
    .initialize()
    .image({ width, height, data }, { algorithm: 'threshold', mode: 'raster' });
  // Without a cutter the slip is torn off by hand: it only has to come out far enough.
  return cutter === 'none' ? drawn.newline(5).encode() : drawn.cut(cutter).encode();
}
