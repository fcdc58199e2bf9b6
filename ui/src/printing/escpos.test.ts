import { expect, test } from 'vitest';
import { escPos } from './escpos.ts';

const aPicture = (width: number, height: number) => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  data.fill(0, data.length - width * 4);
  return { width, height, data };
};

test.each([384, 576, 832])('a picture of %i dots is sent as wide as it was drawn', async (dots) => {
  const bytes = await escPos(aPicture(dots, 304), { cutter: 'partial' });
  const raster = Buffer.from(bytes).indexOf('1d763000', 'hex');
  expect([bytes[raster + 4], bytes[raster + 5], bytes[raster + 6]]).toEqual([dots / 8, 0, 255]);
  expect(Buffer.from(bytes).indexOf('1d5601', 'hex')).toBe(bytes.length - 4);
});

test('a printer without a cutter is not told to cut', async () => {
  const bytes = await escPos(aPicture(384, 80), { cutter: 'none' });
  expect(Buffer.from(bytes).indexOf('1d56', 'hex')).toBe(-1);
  expect(bytes.at(-1)).toBe(0x0a);
});
