import { expect, type Page } from '@playwright/test';

/** The administrators' page of devices. */
export class DevicesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Thiết bị', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: 'Thiết bị', exact: true })).toBeVisible();
  }

  async pair(code: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ghép nối thiết bị' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Mã sáu chữ số').fill(code);
    await dialog.getByLabel('Tên thiết bị').fill(name);
    await dialog.getByRole('button', { name: /Ghép nối/ }).click();
    await expect(this.page.getByText(`Đã ghép nối ${name}.`)).toBeVisible();
  }

  async identify(name: string): Promise<void> {
    await this.page.getByRole('row', { name }).getByRole('button', { name: 'Tìm máy' }).click();
  }

  async choosePrinter(name: string, printer: string): Promise<void> {
    await this.page.getByRole('button', { name: `Thao tác với ${name}` }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Chọn máy in' }).click();
    await dialog.getByLabel('In phiếu ở').selectOption({ label: printer });
    await dialog.getByRole('button', { name: /Lưu/ }).click();
    await expect(this.page.getByText(`Đã lưu máy in của ${name}`)).toBeVisible();
  }

  /** By keyboard alone, through the device's menu. */
  async revoke(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Thao tác với ${name}` }).focus();
    await this.page.keyboard.press('Enter');
    const act = this.page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' });
    await expect(act).toBeVisible();
    for (let step = 0; step < 5; step += 1) await this.page.keyboard.press('ArrowDown');
    await act.focus();
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('dialog').getByText('Máy bị khoá trong vài giây').waitFor();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /Thu hồi/ })
      .focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByText(`Đã thu hồi ${name}`)).toBeVisible();
  }
}
