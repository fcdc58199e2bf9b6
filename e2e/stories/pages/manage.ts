import { PanelPage } from './panel.ts';

/** The managers' pages, as somebody opens them by their address. */
export class ManagePage extends PanelPage {
  async open(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Trang quản lý' })
      .getByRole('link', { name, exact: true })
      .click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }
}
