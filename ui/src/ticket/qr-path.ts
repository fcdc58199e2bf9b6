import QRCode from 'qrcode';

/** One SVG path for all dark modules of the QR code of a text, on a grid of `size` × `size`, without quiet zone. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cells = [...modules.data].flatMap((isDark, at) =>
    isDark ? [`M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`] : [],
  );
  return { size: modules.size, path: cells.join('') };
}
