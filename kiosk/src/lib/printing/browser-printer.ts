import type { PrinterView, PrintOutcome } from '@sanh/contract';
import type { Bitmap, Printer } from '@sanh/ui';

const dotsPerMm = 8;

/** The printer of the kiosk's own system. Chromium takes no page of its own height: the page is exactly the slip. */
export const browserPrinter = ({ dots, paperMm }: PrinterView): Printer => ({
  dots,
  async print({ bitmap, isRepeated }): Promise<PrintOutcome> {
    if (isRepeated) return { kind: 'unsure', condition: 'unknown' };
    const slip = await pageOf(bitmap, paperMm);
    try {
      globalThis.print();
      return { kind: 'printed', isConfirmed: false, condition: 'unknown' };
    } catch {
      return { kind: 'failed', condition: 'offline' };
    } finally {
      slip.remove();
    }
  },
});

/** Puts the slip alone on a page of its own size; on the screen it is not seen. */
async function pageOf(bitmap: Bitmap, paperMm: number): Promise<{ remove(): void }> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  canvas
    .getContext('2d')
    ?.putImageData(new ImageData(Uint8ClampedArray.from(bitmap.data), width, height), 0, 0);
  const address = URL.createObjectURL(await canvas.convertToBlob());
  const image = new Image();
  image.className = 'slip-on-paper';
  image.alt = '';
  image.src = address;
  await image.decode();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    styleOf({ paperMm, widthMm: width / dotsPerMm, heightMm: Math.ceil(height / dotsPerMm) + 4 }),
  );
  document.body.append(image);
  document.adoptedStyleSheets.push(sheet);
  return {
    remove() {
      image.remove();
      URL.revokeObjectURL(address);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

const styleOf = ({
  paperMm,
  widthMm,
  heightMm,
}: Readonly<Record<'paperMm' | 'widthMm' | 'heightMm', number>>) => `
  @page { size: ${paperMm}mm ${heightMm}mm; margin: 0; }
  .slip-on-paper { display: none; }
  @media print {
    html, body { height: auto; background: none; }
    body > :not(.slip-on-paper) { display: none !important; }
    .slip-on-paper { display: block; width: ${widthMm}mm; margin: 0 auto; image-rendering: pixelated; }
  }`;
