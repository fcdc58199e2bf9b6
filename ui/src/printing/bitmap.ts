/** Dots of a slip: RGBA as a canvas gives them, every one black or white. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Grey edges of letters become black when they are at least this dark: thin strokes must survive a print head. */
const darkEnough = 150;

/** A print head knows no grey. */
export function blackAndWhite({ width, height, data }: Bitmap): Bitmap {
  const dots = new Uint8ClampedArray(data.length).fill(255);
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) < darkEnough) dots.fill(0, at, at + 3);
  }
  return { width, height, data: dots };
}
