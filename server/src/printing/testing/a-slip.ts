const band = 255;

/** ESC/POS as a kiosk makes it: so many rows of the same pattern, cut off. */
export function aSlip({ rows = 600, dots = 576, pattern = 0xa5 } = {}): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x4d, 0)];
  for (let from = 0; from < rows; from += band) {
    const height = Math.min(band, rows - from);
    parts.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, dots / 8, 0, height, 0));
    parts.push(new Uint8Array((dots / 8) * height).fill(pattern));
  }
  parts.push(Uint8Array.of(0x0a, 0x0a, 0x0a, 0x0a, 0x0a, 0x1d, 0x56, 1));
  return Buffer.concat(parts);
}
