import type { Page } from '@playwright/test';
import { bookAppointment } from '../../testing/book-appointment.ts';
import { demoCentre, demoProvince } from '../demo.ts';
import { scan } from '../pages/scan.ts';

export interface KioskScreen {
  readonly name: string;
  /** From the screen before it in the list; texts differ by language, so places lead the way. */
  readonly open: (page: Page) => Promise<void>;
  /** Covers the bar, so it must be reached anew in every mode. */
  readonly isDialog?: boolean;
  /** What must be seen whole: nothing in it is scrolled to. */
  readonly whole?: string;
}

const home = (page: Page): Promise<void> => page.locator('.bar .ways button').nth(1).click();
const tile = async (page: Page, index: number): Promise<void> => {
  if ((await page.locator('.tiles').count()) === 0) await home(page);
  await page.locator('.tiles button').nth(index).click();
};
/** Answers what a phone would find in the QR. */
const takeNumber = async (page: Page): Promise<string> => {
  await tile(page, 0);
  await page.locator('.services button').nth(1).click();
  const issued = page.waitForResponse((response) => response.url().endsWith('/tickets'));
  await page.locator('main .button.primary').click();
  const { phoneUrl } = (await (await issued).json()) as { phoneUrl: string };
  await page.locator('.number').first().waitFor();
  return phoneUrl;
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
    name: 'scan',
    whole: 'main .area:has(.pad)',
    open: async (page) => {
      await tile(page, 2);
      await page.locator('main .pad').waitFor();
    },
  },
  {
    name: 'scanned in vain',
    whole: 'main .area:has(.pad)',
    open: async (page) => {
      await scan(page, '@@@ ### $$$');
      await page.locator('main .notice:has(*)').first().waitFor();
    },
  },
  {
    name: 'dossier',
    open: async (page) => {
      await scan(page, 'HS-2026-000101');
      await page.locator('main .locked button').waitFor();
    },
  },
  {
    name: 'proof',
    isDialog: true,
    whole: '[role="dialog"]',
    open: async (page) => {
      await page.locator('main .locked button').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'place',
    whole: 'main',
    open: async (page) => {
      await scan(page, await takeNumber(page));
      await page.locator('main section + .notice').waitFor();
    },
  },
  {
    name: 'rate',
    open: async (page) => {
      await tile(page, 3);
      await page.locator('main .ways button').first().waitFor();
    },
  },
  {
    name: 'faces',
    open: async (page) => {
      await page.locator('main .ways button').nth(1).click();
      await page.locator('main .faces button').nth(3).click();
      await page.locator('main [role="checkbox"]').first().waitFor();
    },
  },
  {
    name: 'own words',
    open: async (page) => {
      await page.locator('main .acts button').first().click();
      await page.locator('main textarea').waitFor();
    },
  },
  {
    name: 'feedback',
    open: async (page) => {
      await tile(page, 3);
      await page.locator('main .ways button').last().click();
      await page.locator('main .kinds').waitFor();
    },
  },
  {
    name: 'number',
    whole: 'main',
    open: async (page) => {
      await takeNumber(page);
    },
  },
  {
    name: 'check-in',
    whole: 'main',
    open: async (page) => {
      const { origin } = new URL(page.url());
      await scan(page, await bookAppointment(origin, { centreId: demoCentre, serviceId: 'dat-dai' }));
      await page.locator('main .answer .notice').waitFor();
    },
  },
  {
    name: 'whose number',
    isDialog: true,
    whole: '[role="dialog"]',
    open: async (page) => {
      if (!page.url().includes('/take/')) await askWhose(page);
      await page.locator('main .button.primary').click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** In the other centre a service gives one number to a person; its screen speaks the language of the screen before. */
async function askWhose(page: Page): Promise<void> {
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  await page.goto(`/kiosk/?centre=${demoProvince}`);
  await page
    .locator('.languages button')
    .nth(isEnglish ? 1 : 0)
    .click();
  await tile(page, 0);
  await page.locator('.services button').first().click();
  await page.locator('fieldset').waitFor();
}

/** Presses the aids of the bar: type, contrast, low reach. */
export async function toggle(page: Page, ...aids: readonly (0 | 1 | 2)[]): Promise<void> {
  for (const aid of aids) await page.locator('.tools button').nth(aid).click();
}
