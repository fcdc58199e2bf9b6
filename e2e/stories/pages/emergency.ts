import { expect, type Page } from '@playwright/test';

/** How a supervisor tells the whole hall, from a counter panel. */
export class EmergencyDialogPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Thông báo khẩn' }).click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  async raise(vi: string, en: string): Promise<void> {
    await this.open();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Lời tiếng Việt').fill(vi);
    await dialog.getByLabel('Lời tiếng Anh').fill(en);
    await dialog.getByRole('button', { name: /Gửi đến cả sảnh/ }).click();
    await expect(dialog).toBeHidden();
  }

  async end(): Promise<void> {
    await this.open();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Kết thúc thông báo/ }).click();
    await expect(dialog).toBeHidden();
  }
}
