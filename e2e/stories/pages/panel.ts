import { expect, type Page } from '@playwright/test';

/** The demonstration's one password; `npm start` prints it. */
export const demoPassword = 'sanh-dung-thu';

export class PanelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(username: string, password = demoPassword): Promise<void> {
    await this.page.getByLabel('Tên đăng nhập').fill(username);
    await this.page.getByLabel('Mật khẩu').fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
  }

  /** Of an account that works in several. */
  async chooseCentre(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  async takeCounter(counter: number): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${String(counter)} `) }).click();
    await expect(this.page.getByText('Đang trực', { exact: true })).toBeVisible();
  }

  /** Works as a clerk does, by the key on the button. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async callNext(): Promise<void> {
    await this.press('F2');
  }

  async start(): Promise<void> {
    await expect(this.page.getByText('Đang gọi', { exact: true })).toBeVisible();
    await this.press('F4');
    await expect(this.page.getByText('Đang phục vụ', { exact: true })).toBeVisible();
  }

  async finish(): Promise<void> {
    await this.press('F4');
    await this.isIdle();
  }

  async hasInHand(number: string): Promise<void> {
    await expect(this.page.getByText(number, { exact: true }).first()).toBeVisible();
    await expect(this.page.getByText(/^Đang (gọi|phục vụ)$/)).toBeVisible();
  }

  async isIdle(): Promise<void> {
    await expect(this.page.getByText('Quầy đang trống')).toBeVisible();
  }
}
