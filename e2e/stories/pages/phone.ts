import { expect, type Page } from '@playwright/test';

/** A citizen's phone. */
export class PhonePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes the first free time of the day that is shown; returns it, e.g. "09:30". */
  async bookFirstTime(): Promise<string> {
    const first = this.page.getByRole('button', { name: /^\d{2}:\d{2}$/ }).first();
    const time = (await first.innerText()).trim();
    await first.click();
    await this.page.getByRole('button', { name: `Đặt lịch ${time}` }).click();
    await expect(this.page.getByRole('heading', { name: 'Đã đặt lịch hẹn' })).toBeVisible();
    return time;
  }

  /** As it is read to somebody: "K7MD-4RWX". */
  async code(): Promise<string> {
    return (await this.page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText()).trim();
  }
}
