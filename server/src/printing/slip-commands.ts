import { AppError } from '../app-error.ts';

const [lineFeed, esc, fs, gs] = [0x0a, 0x1b, 0x1c, 0x1d];

/**
 * Looks at what a kiosk wants printed. Only what a drawn slip is made of gets through, no wider than the roll: an address in
 * the hall's network must not be open to whatever else a printer can be told. Throws SLIP_INVALID. Returns its rows of dots.
 */
export function checkSlip(bytes: Uint8Array, dots: number): number {
  let rows = 0;
  for (let at = 0; at < bytes.length;) {
    const step = stepAt(bytes, at, dots);
    if (step === null || at + step.length > bytes.length) throw new AppError('SLIP_INVALID', { at });
    rows += step.rows;
    at += step.length;
  }
  if (rows === 0) throw new AppError('SLIP_INVALID', { at: bytes.length });
  return rows;
}

interface Step {
  readonly length: number;
  readonly rows: number;
}

const plain = (length: number): Step => ({ length, rows: 0 });

function stepAt(bytes: Uint8Array, at: number, dots: number): Step | null {
  const [first, second] = [bytes[at], bytes[at + 1]];
  if (first === lineFeed) return plain(1);
  if (first === esc && second === 0x40) return plain(2);
  if (first === esc && second === 0x4d) return plain(3);
  if (first === fs && second === 0x2e) return plain(2);
  if (first === gs && second === 0x56 && (bytes[at + 2] ?? 255) <= 1) return plain(3);
  return first === gs && second === 0x76 ? rasterAt(bytes, at, dots) : null;
}

function rasterAt(bytes: Uint8Array, at: number, dots: number): Step | null {
  const [kind, mode, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes.subarray(at + 2, at + 8);
  const [across, rows] = [xLow + 256 * xHigh, yLow + 256 * yHigh];
  if (kind !== 0x30 || mode !== 0 || across === 0 || across * 8 > dots || rows === 0) return null;
  return { length: 8 + across * rows, rows };
}
