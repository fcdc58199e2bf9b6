import { crc32, deflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';
import type { PrintedSlip } from '../../server/src/printing/testing/slip-reader.ts';

/** The slip as a picture of black and white pixels, with white around it as on a table. */
function pixelsOf({ dots, rows }: PrintedSlip, margin = 24) {
  const [width, height] = [dots + 2 * margin, rows.length + 2 * margin];
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < dots; x += 1) {
      const isBlack = (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1;
      if (isBlack)
        data.fill(0, ((y + margin) * width + x + margin) * 4, ((y + margin) * width + x + margin) * 4 + 3);
    }
  }
  return { width, height, data };
}

/** What the QR on the slip says, as a phone reads it. */
export const readCode = (slip: PrintedSlip): string => decodeQR(pixelsOf(slip));

function chunk(name: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(name), content]);
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The slip as a PNG, for looking at it. */
export function pictureOf(slip: PrintedSlip): Buffer {
  const { width, height, data } = pixelsOf(slip);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at += 1)
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = data[at * 4] ?? 255;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
