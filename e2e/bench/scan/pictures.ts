import { drawCode, type CodeFormat } from '../../testing/codes/draw-code.ts';
import type { Scene } from '../../testing/codes/paint-scene.ts';

export interface BenchPicture {
  readonly code: string;
  readonly scene: string;
  readonly text: string;
  readonly picture: { readonly svg: string; readonly scene: Scene };
}

/** What people hold before a kiosk's camera. */
const codes: readonly { readonly code: string; readonly format: CodeFormat; readonly text: string }[] = [
  {
    code: 'receipt QR',
    format: 'QRCode',
    text: 'https://dichvucong.khanhhoa.gov.vn/tra-cuu?SGT=001099012345&MHS=000.00.16.H40-230914-0001',
  },
  {
    code: 'card QR',
    format: 'QRCode',
    text: '079301000001|225060001|Nguyễn Thị Thuỷ Ngân|02032001|Nữ|Tổ 2, Phường Tây Nha Trang, Khánh Hòa|01012025||||',
  },
  {
    code: 'ticket QR',
    format: 'QRCode',
    text: 'https://sanh.khanhhoa.gov.vn/kiosk/ticket/?t=cGh1b25nfDIwMjYtMTEtMjMuQi0wMTc.AbCdEfGhIjKlMnOpQrStUv',
  },
  { code: 'receipt Code 128', format: 'Code128', text: '000.00.16.H40-230914-0001' },
  { code: 'short Code 128', format: 'Code128', text: 'HS-2026-000101' },
];

/** Widths are shares of what the code needs to be read easily: a long barcode is wider than a QR. */
const scenes: Readonly<Record<string, (easyPx: number) => Scene>> = {
  clean: (easyPx) => ({ widthPx: easyPx }),
  'no table in sight': (easyPx) => ({ widthPx: easyPx, isClose: true }),
  'turned 8°': (easyPx) => ({ widthPx: easyPx, turnedDeg: 8 }),
  'turned 30°': (easyPx) => ({ widthPx: easyPx, turnedDeg: 30 }),
  'turned 90°': (easyPx) => ({ widthPx: easyPx * 0.8, turnedDeg: 90 }),
  'upside down': (easyPx) => ({ widthPx: easyPx, turnedDeg: 180 }),
  small: (easyPx) => ({ widthPx: easyPx * 0.5 }),
  tiny: (easyPx) => ({ widthPx: easyPx * 0.35 }),
  blurred: (easyPx) => ({ widthPx: easyPx, blurPx: 1.5 }),
  'very blurred': (easyPx) => ({ widthPx: easyPx, blurPx: 2.5 }),
  faint: (easyPx) => ({ widthPx: easyPx, contrast: 0.3 }),
  'very faint': (easyPx) => ({ widthPx: easyPx, contrast: 0.15 }),
  'small, turned, blurred and faint': (easyPx) => ({
    ...{ widthPx: easyPx * 0.7, turnedDeg: 8 },
    ...{ blurPx: 1, contrast: 0.5 },
  }),
};
const easyPx: Readonly<Record<CodeFormat, number>> = { QRCode: 340, Code128: 900 };

export async function benchPictures(): Promise<readonly BenchPicture[]> {
  const drawn = codes.map(async ({ code, format, text }) => {
    const svg = await drawCode(text, format);
    return Object.entries(scenes).map(([scene, at]) => {
      return { code, scene, text, picture: { svg, scene: at(easyPx[format]) } };
    });
  });
  return (await Promise.all(drawn)).flat();
}
