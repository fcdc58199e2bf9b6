import type { Page } from '@playwright/test';
import { demoCentre, expect, test } from './demo.ts';
import { atWork, KioskPage } from './pages/kiosk.ts';
import { entriesOf } from './pages/offline-kiosk.ts';

test.use({ serviceWorkers: 'allow' });

const portrait = { width: 1080, height: 1920 };
const typed = 'giấy khai sinh của con tôi';

/** Everything the browser keeps of this site, as one text. */
const kept = async (page: Page): Promise<string> => {
  const visit = await page.evaluate<unknown>(entriesOf('sanh.kiosk.visit', 'visit'));
  return JSON.stringify([visit, await keptElsewhere(page)]);
};

const keptElsewhere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    const state = JSON.stringify(history.state);
    return JSON.stringify({
      ...{ local: Object.entries(localStorage), session: Object.entries(sessionStorage) },
      ...{
        cookie: document.cookie,
        databases,
        caches,
        state,
        title: document.title,
        url: location.href,
        name: window.name,
      },
    });
  });

async function visit(page: Page): Promise<string> {
  const kiosk = new KioskPage(page);
  await page.getByRole('button', { name: 'Tương phản' }).click();
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await page.getByRole('textbox').fill(typed);
  await page.getByRole('button', { name: 'Gõ: Trực tiếp' }).click();
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  await kiosk.chooseService('Đất đai');
  await page.locator('label').nth(1).click();
  await kiosk.confirm.click();
  return kiosk.number();
}

async function showsNothingOf(page: Page, number: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible();
  for (const word of [number, typed, 'khai sinh']) {
    expect(await kept(page)).not.toContain(word);
    expect(await page.locator('body').innerText()).not.toContain(word);
  }
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'contrast');
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Gõ: Trực tiếp' })).toBeVisible();
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  await new KioskPage(page).chooseService('Đất đai');
  await expect(page.getByRole('radio').first()).toBeChecked();
}

test('after “done” the next person finds nothing: not on the screen, in a field, in the browser, or by going back', async ({
  demo,
}) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  const length = await page.evaluate(() => history.length);
  const number = await visit(page);
  await new KioskPage(page).done();
  await showsNothingOf(page, number);
  expect(await page.evaluate(() => history.length)).toBe(length);
  for (const key of ['Alt+ArrowLeft', 'Backspace']) await page.keyboard.press(key);
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.reload();
  await page
    .getByRole('button', { name: /Lấy số/ })
    .first()
    .waitFor();
  expect(await page.locator('body').innerText()).not.toContain(number);
});

test('somebody who walks away is asked, may ask for more time, and leaves nothing behind', async ({
  demo,
}) => {
  const page = await demo.screen(portrait, 'about:blank');
  await page.clock.install();
  await page.goto(`/kiosk/?centre=${demoCentre}`);
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await page.getByRole('textbox').fill(typed);
  const question = page.getByRole('dialog', { name: 'Ông/bà còn ở đây không?' });

  await page.clock.runFor(46_000);
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Cần thêm thời gian' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveValue(typed);

  await page.clock.runFor(46_000);
  await expect(question).toBeVisible();
  await page.clock.runFor(21_000);
  await showsNothingOf(page, 'A-001');
});

test('there is no way out of the kiosk: no link, file, print or menu, no key of the browser', async ({
  demo,
}) => {
  const page = await demo.screen(portrait, `/kiosk/?centre=${demoCentre}`);
  await atWork(page);
  await page.evaluate(() => {
    const told = (what: string) => () => void (document.documentElement.dataset['escape'] = what);
    window.print = told('print');
    window.open = () => {
      told('open')();
      return null;
    };
    addEventListener('keydown', (event) => {
      const isOurs = /^(Tab|Enter|Arrow)/.test(event.key) && !event.altKey;
      if (
        !event.defaultPrevented &&
        !isOurs &&
        event.key.length > 1 &&
        !/^(Control|Alt|Meta|Shift)/.test(event.key)
      )
        document.documentElement.dataset['key'] = event.key;
      else if (
        !event.defaultPrevented &&
        (event.ctrlKey || event.altKey) &&
        !/^(Control|Alt|Shift)/.test(event.key)
      )
        document.documentElement.dataset['key'] = event.key;
    });
  });
  const before = page.context().pages().length;
  const places = ['Lấy số thứ tự', 'Trang đầu', 'Tra cứu thủ tục', 'Trang đầu', 'Hướng dẫn'];
  for (const name of places) {
    await page.getByRole('button', { name }).click();
    const ways = page.locator(
      'a[href], input[type=file], iframe, object, embed, [contenteditable], [draggable=true]',
    );
    expect(await ways.count()).toBe(0);
    const isMenuRefused = await page.evaluate(
      () => !document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    );
    const isDropRefused = await page.evaluate(
      () => !document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })),
    );
    expect([isMenuRefused, isDropRefused]).toEqual([true, true]);
  }
  for (const key of ['p', 's', 'o', 'f', 'j', 'h', 'u', 'd']) await page.keyboard.press(`Control+${key}`);
  for (const key of ['F1', 'F3', 'F7', 'F12', 'Alt+ArrowLeft', 'Alt+Home', 'Control+Shift+I'])
    await page.keyboard.press(key);
  await expect(page.locator('html')).not.toHaveAttribute('data-escape', /./);
  await expect(page.locator('html')).not.toHaveAttribute('data-key', /./);
  expect(page.context().pages().length).toBe(before);
  await expect(page.getByRole('heading', { name: 'Hướng dẫn' })).toBeVisible();
});
