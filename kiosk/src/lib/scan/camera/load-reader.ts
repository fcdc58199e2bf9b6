import type { CodeReader, LoadReader } from './code-reader.ts';

/**
 * The better one by `npm run bench -- scan` first. The other one reads a barcode only where nothing dark lies beside it, but
 * needs no WebAssembly.
 */
const ways: readonly LoadReader[] = [
  async () => (await import('./wasm-reader.ts')).loadWasmReader(),
  async () => (await import('./script-reader.ts')).loadScriptReader(),
];

/** The first reader that can be had. Rejects with the last one's reason when none can. */
export async function loadReader(loads: readonly LoadReader[] = ways): Promise<CodeReader> {
  let reason: unknown = new Error('no reader');
  for (const load of loads) {
    try {
      return await load();
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}
