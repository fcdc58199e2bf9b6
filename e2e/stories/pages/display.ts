import { expect, type Page } from '@playwright/test';

export class DisplayPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The number is shown large or among the recent calls, together with its counter. */
  async shows(number: string, counter: number): Promise<void> {
    await expect(this.page.getByText(number, { exact: true }).first()).toBeVisible();
    await expect(this.page.getByText(`Quầy ${String(counter)}`, { exact: true }).first()).toBeVisible();
  }

  async isLive(): Promise<void> {
    await expect(this.page.getByText(/^trực tiếp$/i)).toBeVisible();
  }

  async saysItIsStale(): Promise<void> {
    await expect(this.page.getByText(/mất kết nối từ/i).first()).toBeVisible();
  }
}
