import { setLines, type Run, type SetLine } from './set-lines.ts';

export const family = "'Be Vietnam Pro Figures', 'Be Vietnam Pro', sans-serif";
const [plain, strong] = [500, 700];

/** Vietnamese capitals carry two marks above: less than this and they touch the line before. */
const leading = 1.32;
const ascent = 1.02;
/** Heads do not reach the last dots of a roll that runs askew. */
const bleed = 6;

interface Words {
  readonly text: string;
  readonly px: number;
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'start' | 'centre';
  readonly colour?: string;
}

/** Draws on a roll from top to bottom. Without a canvas to draw on it only finds out how long the slip gets. */
export class Pen {
  readonly width: number;
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly #isDrawing: boolean;
  y = 0;

  constructor(context: OffscreenCanvasRenderingContext2D, width: number, isDrawing: boolean) {
    this.context = context;
    this.width = width;
    this.#isDrawing = isDrawing;
    context.fontKerning = 'normal';
    context.textBaseline = 'alphabetic';
  }

  gap(dots: number): void {
    this.y += Math.round(dots);
  }

  box(x: number, y: number, width: number, height: number, colour = 'black'): void {
    if (!this.#isDrawing) return;
    this.context.fillStyle = colour;
    this.context.fillRect(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
  }

  /** Sets words in lines and moves on below them. */
  write({ text, px, x = 0, width = this.width - x, align = 'start', colour = 'black' }: Words): void {
    for (const line of setLines(text, width, (run) => this.#measure(run, px))) {
      const wide = line.reduce((sum, run) => sum + this.#measure(run, px), 0);
      const from = align === 'centre' ? x + (width - wide) / 2 : x;
      this.#draw(line, { px, from, colour });
      this.gap(px * leading);
    }
  }

  /** One line as large as the width allows; its box is the ink, without the room for marks. */
  fill(text: string, largestPx: number): void {
    this.#font(100, 800);
    this.context.letterSpacing = '-3px';
    const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = this.context.measureText(text);
    const px = Math.min(largestPx, Math.floor((100 * (this.width - 2 * bleed)) / (left + right)));
    this.#font(px, 800);
    this.context.letterSpacing = `${-0.03 * px}px`;
    const ink = this.context.measureText(text);
    const wide = ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight;
    const x = (this.width - wide) / 2 + ink.actualBoundingBoxLeft;
    this.y += Math.ceil(ink.actualBoundingBoxAscent);
    this.#put(text, x, 'black');
    this.y += Math.ceil(ink.actualBoundingBoxDescent);
    this.context.letterSpacing = '0px';
  }

  #draw(line: SetLine, { px, from, colour }: { px: number; from: number; colour: string }): void {
    let x = from;
    for (const run of line) {
      const wide = this.#measure(run, px);
      const baseline = this.y;
      this.y += Math.round(px * ascent);
      this.#put(run.text, x, colour);
      this.y = baseline;
      x += wide;
    }
  }

  #put(text: string, x: number, colour: string): void {
    if (!this.#isDrawing) return;
    this.context.fillStyle = colour;
    this.context.fillText(text, Math.round(x), Math.round(this.y));
  }

  #measure({ text, isStrong }: Run, px: number): number {
    this.#font(px, isStrong ? strong : plain);
    return this.context.measureText(text).width;
  }

  #font(px: number, weight: number): void {
    this.context.font = `${weight} ${px}px ${family}`;
  }
}
