/** How a code lies before the camera. */
export interface Scene {
  /** Of the code with its quiet zone. */
  readonly widthPx: number;
  readonly turnedDeg?: number;
  readonly blurPx?: number;
  /** 1 is black on white, 0 is grey on grey. */
  readonly contrast?: number;
  /** Nothing of the table is in the picture. */
  readonly isClose?: boolean;
}

interface Picture {
  readonly svg: string;
  readonly scene: Scene;
}

/** What the camera sees: a table, on it a sheet with the code, and a little noise. It is sent into pages: it may use nothing of this module. */
export async function paintScene({ svg, scene }: Picture): Promise<HTMLCanvasElement> {
  const { widthPx, turnedDeg = 0, blurPx = 0, contrast = 1, isClose = false } = scene;
  const code = new Image();
  code.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await code.decode();
  const heightPx = Math.max((widthPx * code.naturalHeight) / code.naturalWidth, 90);
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = isClose ? '#ffffff' : '#8a8378';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turnedDeg * Math.PI) / 180);
  context.filter = `contrast(${contrast}) blur(${blurPx}px)`;
  context.fillStyle = '#ffffff';
  context.fillRect(-widthPx / 2 - 40, -heightPx / 2 - 40, widthPx + 80, heightPx + 80);
  context.drawImage(code, -widthPx / 2, -heightPx / 2, widthPx, heightPx);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  let seed = 20_261_123;
  for (let at = 0; at < pixels.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    if (at % 4 !== 3) pixels.data[at] = (pixels.data[at] ?? 0) + (seed % 17) - 8;
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}
