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
  // Without a size of its own the encoder scales a picture down to 42 letters of the printer's.
  const size = { width, height };
  const drawn = encoder
    .initialize()
    .image({ ...size, data }, { ...size, algorithm: 'threshold', mode: 'raster' });
  // Without a cutter the slip is torn off by hand: it only has to come out far enough.
  return cutter === 'none' ? drawn.newline(5).encode() : drawn.cut(cutter).encode();
}
