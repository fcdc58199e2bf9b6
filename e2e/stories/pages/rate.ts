import { expect, type Page } from '@playwright/test';
import { scanUntil } from './scan.ts';

/** Where a kiosk is told how content somebody was. */
export class RatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Đánh giá, góp ý/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Đánh giá sự phục vụ' })).toBeVisible();
  }

  /** Shows the slip to the scanner and sees the faces. */
  async scan(slip: string): Promise<void> {
    await scanUntil(this.page, slip, this.page.getByRole('group', { name: 'Mức độ hài lòng' }));
  }

  /** Shows the slip and is told why it cannot be rated. */
  async scanInVain(slip: string, told: string): Promise<void> {
    await scanUntil(this.page, slip, this.page.getByText(told));
  }

  async choose(level: string): Promise<void> {
    await this.page.getByRole('button', { name: level, exact: true }).click();
  }

  async because(reason: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: reason }).click();
  }

  async write(words: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Viết thêm/ }).click();
    await this.page.getByRole('textbox').fill(words);
    await this.page.getByRole('button', { name: 'Xong' }).click();
  }

  async send(): Promise<void> {
    await this.page.getByRole('button', { name: /^Gửi đánh giá/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Cảm ơn ông/bà' })).toBeVisible({ timeout: 10_000 });
  }
}
