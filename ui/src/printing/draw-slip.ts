import QRCode from 'qrcode';
import { blackAndWhite, type Bitmap } from './bitmap.ts';
import { family, Pen } from './pen.ts';
import type { Slip, SlipBlock, TextSize } from './slip.ts';

const px: Readonly<Record<TextSize, number>> = { small: 21, normal: 25, large: 30, title: 40 };
const weights = [500, 700, 800];
/** A scanner of a phone needs at least four dots a module at 203 dpi. */
const qrShare = 0.44;
const quietModules = 2;

/** Draws a slip for a roll of so many dots. Waits for its letters: a canvas draws others instead of waiting. */
export async function drawSlip(slip: Slip, dots: number): Promise<Bitmap> {
  const words = slip.map((block) => JSON.stringify(block)).join('');
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 24px ${family}`, words)));
  const measured = penOn(dots, 1, false);
  for (const block of slip) drawBlock(measured, block);
  const pen = penOn(dots, Math.ceil(measured.y / 8) * 8 + 8, true);
  for (const block of slip) drawBlock(pen, block);
  const { width, height } = pen.context.canvas;
  return blackAndWhite(pen.context.getImageData(0, 0, width, height));
}

function penOn(width: number, height: number, isDrawing: boolean): Pen {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw on');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return new Pen(context, width, isDrawing);
}

function drawBlock(pen: Pen, block: SlipBlock): void {
  switch (block.kind) {
    case 'text':
      pen.write({ ...block, px: px[block.size] });
      pen.gap(4);
      break;
    case 'number':
      pen.gap(14);
      pen.fill(block.text, pen.width * 0.36);
      pen.gap(22);
      break;
    case 'mark':
      drawMark(pen, block.text);
      break;
    case 'line':
      drawLine(pen, block.style);
      break;
    case 'facts':
      drawFacts(pen, block);
      break;
    case 'paper':
      drawPaper(pen, block);
      break;
    case 'code':
      drawCode(pen, block);
      break;
  }
}

function drawMark(pen: Pen, text: string): void {
  const height = 46;
  pen.box(0, pen.y, pen.width, height);
  pen.gap(6);
  pen.write({ text: `**${text}**`, px: px.normal, align: 'centre', colour: 'white' });
  pen.gap(height - 6 - Math.round(px.normal * 1.32) + 14);
}

function drawLine(pen: Pen, style: 'full' | 'dotted'): void {
  pen.gap(12);
  if (style === 'full') pen.box(0, pen.y, pen.width, 2);
  else for (let x = 0; x < pen.width; x += 12) pen.box(x, pen.y, 5, 4);
  pen.gap(16);
}

/** Side by side, with a thin line between. */
function drawFacts(pen: Pen, { facts }: Extract<SlipBlock, { kind: 'facts' }>): void {
  const top = pen.y;
  const column = pen.width / facts.length;
  let bottom = top;
  for (const [index, { label, value }] of facts.entries()) {
    const x = Math.round(index * column) + (index === 0 ? 0 : 18);
    pen.y = top;
    pen.write({ text: label, px: px.small, x, width: column - 24 });
    pen.write({ text: `**${value}**`, px: Math.min(34, pen.width / 14), x, width: column - 20 });
    bottom = Math.max(bottom, pen.y);
  }
  for (let index = 1; index < facts.length; index += 1) pen.box(index * column, top, 2, bottom - top);
  pen.y = bottom;
}

function drawPaper(pen: Pen, { isTicked, text, note }: Extract<SlipBlock, { kind: 'paper' }>): void {
  const [side, edge] = [26, 3];
  pen.gap(8);
  const top = pen.y + 4;
  pen.box(0, top, side, side);
  pen.box(edge, top + edge, side - 2 * edge, side - 2 * edge, 'white');
  for (let step = 0; isTicked && step < 16; step += 1)
    pen.box(5 + step, top + (step < 5 ? 12 + step : 21 - step), 3, 5);
  pen.write({ text, px: px.normal, x: 40 });
  if (note !== '') pen.write({ text: note, px: px.small, x: 40 });
}

/** Beside its words on a wide roll, above them on a narrow one. */
function drawCode(pen: Pen, { content, title, note }: Extract<SlipBlock, { kind: 'code' }>): void {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const isBeside = pen.width >= 480;
  const wanted = isBeside ? pen.width * qrShare : pen.width * 0.62;
  const dot = Math.max(4, Math.floor(wanted / (modules.size + 2 * quietModules)));
  const side = dot * modules.size;
  const left = isBeside ? dot * quietModules : Math.round((pen.width - side) / 2);
  const top = pen.y + 6;
  for (const [at, isDark] of modules.data.entries()) {
    const [column, row] = [at % modules.size, Math.floor(at / modules.size)];
    if (isDark) pen.box(left + column * dot, top + row * dot, dot, dot);
  }
  const beside = { x: left + side + 28, width: pen.width - left - side - 28 };
  const words = isBeside ? beside : { align: 'centre' as const };
  pen.y = isBeside ? top + Math.max(0, side / 2 - 80) : top + side + 12;
  pen.write({ text: `**${title}**`, px: px.large, ...words });
  pen.gap(4);
  if (note !== '') pen.write({ text: note, px: px.normal, ...words });
  pen.y = Math.max(pen.y, top + side + 6);
}
