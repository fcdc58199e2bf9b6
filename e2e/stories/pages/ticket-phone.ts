import { expect, type Page } from '@playwright/test';
import type { Demo } from '../demo.ts';

/** The page behind the QR of a slip, on a citizen's phone. */
export class TicketPhone {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(demo: Demo, address: string): Promise<TicketPhone> {
    return new TicketPhone(await demo.screen({ width: 390, height: 844 }, address));
  }

  async shows(number: string): Promise<void> {
    await expect(this.page.getByText(number, { exact: true }).first()).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }
}
