import type { Page } from '@playwright/test';
import { heardClips, loudestSince, soundedClips, tapClips, type HeardClip } from '../testing/heard-clips.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';

const landscape = { width: 1920, height: 1080 };

/** A display that has been touched once, so that its browser lets sound out. */
async function aLoudDisplay(demo: Demo): Promise<Page> {
  const page = await demo.screen(landscape, 'about:blank');
  await tapClips(page);
  await page.goto(`/display/?centre=${demoCentre}`);
  await expect(page.getByText(/^trực tiếp$/i)).toBeVisible();
  await page.mouse.click(960, 400);
  await expect(page.getByText('Chạm để bật tiếng')).toBeHidden();
  return page;
}

const words = (clips: readonly HeardClip[]): string => clips.map(({ text }) => text).join(' ');
const said = async (page: Page): Promise<string> => words(await heardClips(page));

test(
  'of two displays exactly one calls by voice; when it dies the other one goes on within 3 s',
  { tag: '@alone' },
  async ({ demo }) => {
    const displays = [await aLoudDisplay(demo), await aLoudDisplay(demo)] as const;
    const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
    for (let number = 1; number <= 3; number += 1) {
      await kiosk.takeNumber('Hộ tịch, chứng thực');
      await kiosk.done();
    }
    await panel.callNext();
    const spoken = async (): Promise<readonly string[]> => Promise.all(displays.map(said));
    await expect.poll(async () => (await spoken()).join('')).toMatch(/quầy tám/);
    const first = (await said(displays[0])) === '' ? 1 : 0;
    const [speaker, other] = [displays[first], displays[1 - first]] as [Page, Page];
    expect(await said(speaker)).toBe('♪ mời số a không không một đến quầy tám');
    expect(await said(other)).toBe('');
    await expect.poll(() => loudestSince(speaker)).toBeGreaterThan(0.05);
    const clips = await heardClips(speaker);
    for (const [index, clip] of clips.slice(1).entries())
      expect(clip.from).toBeGreaterThanOrEqual((clips[index]?.to ?? 0) - 15);

    await expect.poll(() => Date.now()).toBeGreaterThan(clips.at(-1)?.to ?? 0);
    await panel.start();
    await panel.finish();
    // The sentence before is known to be over; then the machine loses its power.
    await other.waitForTimeout(1200);
    await speaker.context().close();
    const died = Date.now();
    await panel.callNext();
    await expect.poll(() => said(other)).toMatch(/a không không hai/);
    const [next] = await heardClips(other);
    expect(await said(other)).toBe('♪ mời số a không không hai đến quầy tám');
    expect((next?.from ?? Infinity) - died).toBeLessThan(3000);
    await expect.poll(() => loudestSince(other)).toBeGreaterThan(0.05);
  },
);

/** From its first word on the page does nothing at all for so long: no timer, no message, no paint. */
const stickWhenItSpeaks = (page: Page, forMs: number): Promise<void> =>
  page.evaluate((ms) => {
    const sources = AudioBufferSourceNode.prototype;
    const start: (this: unknown, when?: number) => void = Reflect.get(sources, 'start');
    sources.start = function (when) {
      sources.start = start;
      start.call(this, when);
      setTimeout(() => {
        const until = performance.now() + ms;
        while (performance.now() < until);
      }, 300);
    };
  }, forMs);

test(
  'a display that is stuck in the middle of a sentence falls silent with its lease, and the other one says it',
  { tag: '@alone' },
  async ({ demo }) => {
    const displays = [await aLoudDisplay(demo), await aLoudDisplay(demo)] as const;
    const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
    await kiosk.takeNumber('Hộ tịch, chứng thực');
    // Whoever came first has the voice, and keeps it.
    const [speaker, other] = displays;
    await stickWhenItSpeaks(speaker, 8000);
    await panel.callNext();
    await expect.poll(() => said(other)).toBe('♪ mời số a không không một đến quầy tám');
    const [cut, whole] = [await soundedClips(speaker), await soundedClips(other)];
    expect(cut.length).toBeLessThan(whole.length);
    const silentFrom = Math.max(...cut.map(({ to }) => to));
    const [{ from } = { from: 0 }] = whole;
    expect(from).toBeGreaterThan(silentFrom);
    expect(from - silentFrom).toBeLessThan(3000);
    expect(words(await soundedClips(speaker))).toBe(words(cut));
  },
);

/** A browser that lets no sound out before somebody has touched the page; a headless one lets it out at once. */
function blockSound(): void {
  let isTouched = false;
  addEventListener('pointerdown', () => (isTouched = true), true);
  const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state');
  Object.defineProperty(BaseAudioContext.prototype, 'state', {
    get(this: BaseAudioContext): unknown {
      return isTouched ? state?.get?.call(this) : 'suspended';
    },
  });
}

test('a display whose browser lets no sound out says so and leaves the voice to another', async ({
  demo,
}) => {
  const mute = await demo.screen(landscape, 'about:blank');
  await mute.addInitScript(blockSound);
  await tapClips(mute);
  await mute.goto(`/display/?centre=${demoCentre}`);
  await expect(mute.getByText('Chạm để bật tiếng')).toBeVisible();
  const loud = await aLoudDisplay(demo);
  const [kiosk, panel] = [await demo.kiosk(), await demo.panel(8)];
  await kiosk.takeNumber('Hộ tịch, chứng thực');
  await panel.callNext();
  await expect.poll(() => said(loud)).toMatch(/mời số a không không một đến quầy tám/);
  expect(await said(mute)).toBe('');
  await mute.mouse.click(960, 400);
  await expect(mute.getByText('Chạm để bật tiếng')).toBeHidden();
});
