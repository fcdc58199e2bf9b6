import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { ClerkFigures } from '@sanh/contract';
import { expect } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { atTheDoor, desk, here, opened, phone, test } from './past.ts';

test('a clerk finds the own figures from where counters are taken, and takes them along as the file says them', async ({
  past,
}) => {
  const page = await atTheDoor(past, 'quay4');
  const counted = page.waitForResponse(/own-figures\?/);
  await page.getByRole('button', { name: 'Số liệu của tôi' }).click();
  const figures = (await (await counted).json()) as ClerkFigures;
  expect(figures.bound.total).toBeGreaterThan(0);
  const { bound, legs } = figures;
  await expect(page.getByText(`${bound.satisfied} ÷ ${bound.total} lượt.`)).toBeVisible();
  await expect(page.getByText('(Rất hài lòng + Hài lòng) ÷ lượt có đánh giá', { exact: true })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^so-lieu-.+_\d{4}-\d\d-\d\d\.csv$/);
  const lines: string[][] = parse(await readFile(await download.path()), {
    ...{ bom: true, relax_column_count: true },
  });
  expect(lines.find(([figure]) => figure === 'Lượt')?.[1]).toBe(String(legs));
  const rate = lines.findLast(([figure]) => figure === 'Tỷ lệ hài lòng');
  expect(rate?.slice(1, 3)).toEqual([String(bound.satisfied), String(bound.percent)]);
});

test('days without work show no rate, days the wrong way round are said so, and the page fits a phone', async ({
  past,
}) => {
  for (const size of [desk, phone]) {
    const { page } = await opened(past, `own/${here}`, 'quay2', size);
    await expect(page.getByRole('row', { name: /Chờ được gọi/ })).toBeVisible();
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  const empty = await opened(past, `own/${here}&from=2020-01-02&to=2020-01-03`, 'quay2');
  await expect(empty.page.getByText('Chưa có lượt nào trong khoảng ngày này')).toBeVisible();
  await expect(empty.page.getByText('%', { exact: true })).toHaveCount(0);
  const backwards = await opened(past, `own/${here}&from=2026-05-20&to=2026-05-02`, 'quay2');
  await expect(
    backwards.page.getByText('Ngày bắt đầu 20/05/2026 sau ngày kết thúc 02/05/2026.'),
  ).toBeVisible();
});
