import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { AlertSound } from './AlertSound.svelte.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});
beforeEach(() => kept.clear());
afterAll(() => vi.unstubAllGlobals());

/** A browser that lets things be heard from the first touch on. */
function aBrowser() {
  const browser = { isTouched: false, played: 0, page: new EventTarget() };
  const tones = {
    isAllowed: () => Promise.resolve(browser.isTouched),
    play: () => void (browser.played += 1),
  };
  const touch = (gesture: string): void => {
    browser.isTouched = true;
    browser.page.dispatchEvent(new Event(gesture));
  };
  return { browser, tones, touch };
}

test('the choice is kept on the machine, and so is taking it back', () => {
  const { tones } = aBrowser();
  const first = new AlertSound(tones);
  expect(first.isOn).toBe(false);
  first.toggle();
  const afterReload = new AlertSound(tones);
  expect(afterReload.isOn).toBe(true);
  afterReload.toggle();
  expect(new AlertSound(tones).isOn).toBe(false);
  expect(kept.size).toBe(0);
});

test('after a reload it says that nothing can be heard until the page is touched, and then plays', async () => {
  kept.set('sanh.manage.alert-sound', 'on');
  const { browser, tones, touch } = aBrowser();
  const sound = new AlertSound(tones);
  const stop = sound.start(browser.page);
  await vi.waitFor(() => expect(sound.isBlocked).toBe(true));
  await sound.play();
  expect(browser.played).toBe(0);
  touch('keydown');
  await vi.waitFor(() => expect(sound.isBlocked).toBe(false));
  expect(browser.played).toBe(0);
  await sound.play();
  expect(browser.played).toBe(1);
  stop();
});

test('what is off is neither heard nor complained about', async () => {
  const { browser, tones } = aBrowser();
  const sound = new AlertSound(tones);
  sound.start(browser.page);
  await sound.play();
  expect([browser.played, sound.isBlocked]).toEqual([0, false]);
});
