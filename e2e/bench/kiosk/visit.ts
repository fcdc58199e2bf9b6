import { untilThere, type SlowKiosk } from './slow-kiosk.ts';

/** From one tap of a finger to its next; two on one spot within 400 ms are a double tap. */
const betweenTapsMs = 500;

/** What one person may do at a kiosk, by finger: changes language and type, looks a procedure up, takes a number. */
export async function visit(kiosk: SlowKiosk): Promise<void> {
  const tap = (words: RegExp, among?: string): Promise<void> => tapSlowly(kiosk, words, among);
  await tap(/English/);
  await tap(/Tiếng Việt/);
  await tap(/^Cỡ chữ/);
  await tap(/^Cỡ chữ/);
  await tap(/Hướng dẫn/);
  await tap(/^Trang đầu/);
  await tap(/Tra cứu thủ tục/);
  for (const key of 'khai sinh')
    await tap(key === ' ' ? /^dấu cách$/i : new RegExp(`^${key}$`, 'i'), '.keyboard button');
  await tap(/./, '.results button');
  await tap(/./, '[role="checkbox"]');
  await tap(/^Trang đầu/);
  await takeNumber(kiosk);
}

async function takeNumber(kiosk: SlowKiosk): Promise<void> {
  await tapSlowly(kiosk, /^Lấy số thứ tự/);
  await tapSlowly(kiosk, /^A(?![a-zà-ỹ])/, 'main button');
  await tapSlowly(kiosk, /^Lấy số(?! thứ tự)/);
  await untilThere(kiosk, "document.querySelector('h1')?.textContent.trim() === 'Số của ông/bà'");
  // "Done" takes no tap in its first moment: it might be the second tap of a double one.
  await kiosk.page.waitForTimeout(1500);
  await tapSlowly(kiosk, /^Xong/);
  await untilThere(kiosk, "document.querySelector('.tiles button') !== null");
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function tapSlowly(kiosk: SlowKiosk, words: RegExp, among = 'button'): Promise<void> {
  await kiosk.page.waitForTimeout(betweenTapsMs);
  const { x, y } = await untilThere<Spot | null>(
    kiosk,
    `(${spotOf.toString()})(${JSON.stringify(among)}, ${String(words)})`,
  );
  await kiosk.page.touchscreen.tap(x, y);
}

/** Runs in the page: the middle of the first of these controls that says the words, once nothing covers it. */
function spotOf(among: string, words: RegExp): Spot | null {
  for (const control of document.querySelectorAll<HTMLElement>(among)) {
    const said = control.getAttribute('aria-label') ?? control.textContent.replace(/\s+/g, ' ').trim();
    if (!words.test(said) || !control.checkVisibility()) continue;
    control.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = control.getBoundingClientRect();
    const spot = { x: x + width / 2, y: y + height / 2 };
    if (control.contains(document.elementFromPoint(spot.x, spot.y))) return spot;
  }
  return null;
}
