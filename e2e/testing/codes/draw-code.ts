import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

export type CodeFormat = 'QRCode' | 'Code128';

/** A code as an SVG of one unit a module, with the quiet zone around it that its standard asks for. */
export async function drawCode(text: string, format: CodeFormat): Promise<string> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  const { svg, error } = await writeBarcode(text, { format, scale: 1, addQuietZones: true });
  if (error !== '') throw new Error(`${format} of ${JSON.stringify(text)}: ${error}`);
  return svg;
}
