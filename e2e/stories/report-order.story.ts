import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, businessDayAt, weekdayOf, weekdays } from '@sanh/domain';
import readXlsxFile from 'read-excel-file/node';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { attachmentsOf, MailSink } from '../testing/mail-sink.ts';
import { Demo, expect, test } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { desk, here, opened, phone } from './past.ts';

const preload = new URL('../processes/moved-clock.js', import.meta.url).href;
const mailbox = 'lanh-dao@tay-nha-trang.example.vn';
const words = (day: string): string => day.split('-').toReversed().join('/');

/** The Monday to come, and the week that is over then. */
function nextMonday(): { sixAt: number; week: string } {
  const today = businessDayAt('Asia/Ho_Chi_Minh', Date.now());
  const monday = addDays(today, 7 - weekdays.indexOf(weekdayOf(today)));
  return {
    sixAt: Date.parse(`${monday}T06:00:00+07:00`),
    week: `${words(addDays(monday, -7))} – ${words(addDays(monday, -1))}`,
  };
}

test('a manager orders a weekly report; on Monday at six it comes by mail, the page says so, and it is ended', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [folder, sink] = [await aDemoFolder(), await MailSink.start()];
  const clock = join(folder, 'ahead');
  await writeFile(clock, '0');
  const server = await ServerProcess.start({
    ...{ DATA_DIR: folder, SANH_MOVED_CLOCK: clock, NODE_OPTIONS: `--import=${preload}` },
    ...{ SANH_SMTP_URL: sink.url, SANH_MAIL_FROM: 'sanh@example.vn' },
  });
  try {
    const demo = new Demo(server, browser);
    const { page } = await opened(demo, `report/${here}`);
    const orders = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Gửi định kỳ' }) });
    const order = orders.getByRole('button', { name: 'Đặt gửi' });
    await expect(order).toBeDisabled();
    await orders.getByLabel('Thư điện tử nhận báo cáo').fill(mailbox);
    await order.dblclick();
    await expect(orders.getByRole('listitem')).toHaveCount(1);
    await expect(orders.getByText(`Mỗi tuần · ${mailbox}`)).toBeVisible();
    await expect(orders.getByText('Chưa đến kỳ gửi đầu tiên')).toBeVisible();
    await isAccessible(page);

    const { sixAt, week } = nextMonday();
    await server.kill();
    await writeFile(clock, String(sixAt - 30_000 - Date.now()));
    await server.start();
    expect(sink.letters).toEqual([]);
    await expect.poll(() => sink.letters.length, { timeout: 120_000 }).toBe(1);
    const [letter] = sink.letters as [(typeof sink.letters)[number]];
    expect(letter.to).toEqual([mailbox]);
    const [satisfaction] = attachmentsOf(letter);
    const [sheet] = await readXlsxFile(satisfaction!);
    expect(sheet?.data.find(([word]) => word === 'Thời gian')?.[1]).toBe(week);

    for (const size of [desk, phone]) {
      const later = (await opened(demo, `report/${here}`, 'quanly', size)).page;
      await expect(later.getByText(`Đã gửi kỳ ${week}`)).toBeVisible();
      expect(await later.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        size.width,
      );
      if (size === desk) continue;
      await later.getByRole('button', { name: 'Dừng gửi' }).click();
      await expect(later.getByText('Chưa đặt báo cáo nào.')).toBeVisible();
      await later.reload();
      await expect(later.getByText('Chưa đặt báo cáo nào.')).toBeVisible();
    }
    expect(sink.letters).toHaveLength(1);
  } finally {
    await server.stop();
    await sink.stop();
    await discardFolder(folder);
  }
});
