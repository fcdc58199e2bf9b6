/** Letters as large as a card of a 1920×1080 picture takes for so many of them; another language stands smaller below. */
export function textSizePx({ length }: string, isSecond: boolean): number {
  const sizePx = length <= 50 ? 120 : length <= 90 ? 96 : 76;
  return isSecond ? Math.round(sizePx * 0.58) : sizePx;
}
