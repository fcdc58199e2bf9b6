import { expect, type Page } from '@playwright/test';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The administrators' page of pictures and videos. */
export class PlaylistPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Thiết bị', exact: true }).click();
    await this.page.getByRole('button', { name: 'Hình ảnh, video' }).click();
    await expect(this.page.getByRole('heading', { name: 'Hình ảnh, video' })).toBeVisible();
  }

  /** By the button, which takes no press while something is on its way. */
  async add(file: ChosenFile): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Thêm tệp', exact: true });
    await expect(button).toHaveAttribute('aria-busy', 'false');
    const dialog = this.page.waitForEvent('filechooser');
    await button.click();
    await (await dialog).setFiles(file);
  }

  entry(name: string) {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Switches one zone of an entry, or “Cả sảnh”, and waits until it is published. */
  async pressZone(name: string, zone: string): Promise<void> {
    const published = this.page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/playlist'),
    );
    await this.zone(name, zone).click();
    await published;
  }

  zone(name: string, zone: string) {
    return this.entry(name).getByRole('group', { name: 'Khu vực' }).getByRole('button', { name: zone });
  }
}
