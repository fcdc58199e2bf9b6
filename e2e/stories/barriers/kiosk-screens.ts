import type { Page } from '@playwright/test';

export interface KioskScreen {
  readonly name: string;
  /** From the screen before it in the list; texts differ by language, so places lead the way. */
  readonly open: (page: Page) => Promise<void>;
  /** Covers the bar, so it must be reached anew in every mode. */
  readonly isDialog?: boolean;
}

const home = (page: Page): Promise<void> => page.locator('.bar .ways button').nth(1).click();
const tile = async (page: Page, index: number): Promise<void> => {
  if ((await page.locator('.tiles').count()) === 0) await home(page);
  await page.locator('.tiles button').nth(index).click();
};

/** Every screen of the kiosk, in an order in which each leads to the next. */
export const kioskScreens: readonly KioskScreen[] = [
  { name: 'home', open: (page) => page.locator('.tiles button').first().waitFor() },
  {
    name: 'services',
    open: async (page) => {
      await tile(page, 0);
      await page.locator('.services button').first().waitFor();
    },
  },
  {
    name: 'confirm',
    open: async (page) => {
      await page.locator('.services button').nth(1).click();
      await page.locator('fieldset').waitFor();
    },
  },
  {
    name: 'guidance',
    open: async (page) => {
      await home(page);
      await page.locator('.tiles button').last().click();
      await page.locator('main ol').first().waitFor();
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await tile(page, 1);
      await page.locator('main ul button').first().waitFor();
      await page.locator('.keyboard').waitFor();
    },
  },
  {
    name: 'found',
    open: async (page) => {
      for (const letter of 'khai')
        await page.locator('.keyboard button', { hasText: letter }).first().click();
      await page.locator('.results button').first().waitFor();
      await page.locator('.keyboard button').last().click();
    },
  },
  {
    name: 'procedure',
    open: async (page) => {
      await page.locator('.results button').first().click();
      await page.locator('main .keys button').first().waitFor();
    },
  },
  {
    name: 'section',
    isDialog: true,
    open: async (page) => {
      await page.locator('main .keys button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'number',
    open: async (page) => {
      await tile(page, 0);
      await page.locator('.services button').nth(1).click();
      await page.locator('main .button.primary').click();
      await page.locator('.number').first().waitFor();
    },
  },
];

/** Presses the aids of the bar: type, contrast, low reach. */
export async function toggle(page: Page, ...aids: readonly (0 | 1 | 2)[]): Promise<void> {
  for (const aid of aids) await page.locator('.tools button').nth(aid).click();
}
