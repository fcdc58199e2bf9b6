/** A screen as it hangs: its diagonal in inches, and the pixels it shows. */
export interface ScreenSize {
  readonly diagonalInches: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * How high a digit must be to the eye, in minutes of arc: ISO 9241-303 asks for 16 at least and for 20 to 22 where
 * reading matters.
 */
export const digitArcMinutes = { least: 16, good: 20 } as const;

const mmPerInch = 25.4;
const radiansOf = (arcMinutes: number): number => (arcMinutes / 60) * (Math.PI / 180);

/** Height of a digit that is seen under this angle from so far away, both in millimetres: `2 · d · tan(angle / 2)`. */
export const digitHeightMm = (distanceMm: number, arcMinutes: number): number =>
  2 * distanceMm * Math.tan(radiansOf(arcMinutes) / 2);

/**
 * The least height of a digit, in pixels of this screen from its foot to its top, that can be read from so many metres away.
 * Pixels are taken to be square.
 */
export function minimalDigitPx(
  { diagonalInches, widthPx, heightPx }: ScreenSize,
  distanceMetres: number,
  arcMinutes: number = digitArcMinutes.least,
): number {
  const pxPerMm = Math.hypot(widthPx, heightPx) / (diagonalInches * mmPerInch);
  return digitHeightMm(distanceMetres * 1000, arcMinutes) * pxPerMm;
}
