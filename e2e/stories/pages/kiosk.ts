import { expect, type Locator, type Page } from '@playwright/test';

/** The first screen stands a moment before its program: then its clock runs. */
export const atWork = (page: Page): Promise<void> => page.locator('.screen header time').waitFor();

export class KioskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes a number from home to ticket and returns what stands on it, e.g. `B-017`. */
  async takeNumber(service: string): Promise<string> {
    await this.chooseService(service);
    await this.confirm.click();
    return this.number();
  }

  /** From home to the page that is confirmed. */
  async chooseService(service: string): Promise<void> {
    await this.wake();
    await this.page.getByRole('button', { name: 'Lấy số thứ tự' }).click();
    await this.page.getByRole('button', { name: new RegExp(`^[A-ZĐ] ${service}`) }).click();
  }

  /** Opens a procedure, ticks its papers by their places in the list, and goes on to where its number is confirmed. */
  async tickPapers(code: string, places: readonly number[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
    await this.page.getByRole('textbox').fill(code);
    await this.page
      .getByRole('button', { name: new RegExp(code) })
      .first()
      .click();
    for (const place of places) await this.page.getByRole('checkbox').nth(place).click();
    await this.page.getByRole('button', { name: 'Lấy số cho thủ tục này' }).click();
  }

  /** A kiosk that stood idle invites first. */
  async wake(): Promise<void> {
    const invitation = this.page.getByRole('button', { name: 'Chạm vào màn hình để bắt đầu' });
    if (await invitation.isVisible()) await invitation.click();
  }

  get confirm(): Locator {
    return this.page.getByRole('button', { name: /^Lấy số Mỗi lần chạm/ });
  }

  async number(): Promise<string> {
    await expect(this.page.getByRole('heading', { name: 'Số của ông/bà' })).toBeVisible();
    return (
      await this.page
        .getByText(/^[A-ZĐ]-\d{3,}$/)
        .first()
        .innerText()
    ).trim();
  }

  /** "Done" takes no tap in its first moment: it might be the second tap of a double one. */
  async done(): Promise<void> {
    await expect(async () => {
      const done = this.page.getByRole('button', { name: 'Xong' });
      if (await done.isVisible()) await done.click({ timeout: 2000 });
      await expect(this.page.getByRole('button', { name: 'Lấy số thứ tự' })).toBeVisible({ timeout: 1500 });
    }).toPass({ timeout: 20_000 });
  }
}
