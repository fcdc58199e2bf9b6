import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { PrinterSink } from '../../server/src/printing/testing/printer-sink.ts';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { demoCentre } from '../stories/demo.ts';
import { KioskPage } from '../stories/pages/kiosk.ts';
import { PanelPage } from '../stories/pages/panel.ts';

const example = fileURLToPath(new URL(`../../kiosk-config/examples/${demoCentre}.json`, import.meta.url));

/** The demo commune with a printer of each width and kind; those in the network print into the sink. */
export class PrintingHall {
  readonly sink: PrinterSink;
  readonly server: ServerProcess;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(sink: PrinterSink, server: ServerProcess, browser: Browser, folder: string) {
    this.sink = sink;
    this.server = server;
    this.#browser = browser;
    this.#folder = folder;
  }

  static async open(browser: Browser): Promise<PrintingHall> {
    const folder = await aDemoFolder();
    const sink = await PrinterSink.start();
    const centre = JSON.parse(await readFile(example, 'utf8')) as object;
    const file = join(folder, 'centre.json');
    await writeFile(file, JSON.stringify({ ...centre, printers: printersAt(sink.port) }));
    const server = await ServerProcess.start({ DATA_DIR: folder, SANH_CENTRES: file });
    return new PrintingHall(sink, server, browser, folder);
  }

  async kiosk(printerId: string, prepare?: (page: Page) => Promise<void>): Promise<KioskPage> {
    const viewport = { width: 1080, height: 1920 };
    const context = await this.#browser.newContext({ viewport, baseURL: this.server.origin });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(`/kiosk/?centre=${demoCentre}&printer=${printerId}`);
    return new KioskPage(page);
  }

  /** A clerk at the counter of this number. */
  async panel(counter: number): Promise<PanelPage> {
    const viewport = { width: 1366, height: 768 };
    const context = await this.#browser.newContext({ viewport, baseURL: this.server.origin });
    const panel = new PanelPage(await context.newPage());
    await panel.page.goto(`/counter/?centre=${demoCentre}`);
    await panel.signIn(`quay${String(counter)}`);
    await panel.takeCounter(counter);
    return panel;
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.sink.stop();
    await discardFolder(this.#folder);
  }
}

export const printersAt = (port: number): readonly object[] => {
  const transport = { kind: 'network', host: '127.0.0.1', port };
  const name = { vi: 'Máy in kiosk', en: 'Kiosk printer' };
  const narrow = { vi: 'Máy in giấy hẹp', en: 'Narrow printer' };
  return [
    { id: 'wide', name, paperMm: 80, transport },
    { id: 'narrow', name: narrow, paperMm: 58, transport },
    { id: 'system', name, paperMm: 80, transport: { kind: 'browser' } },
  ];
};
