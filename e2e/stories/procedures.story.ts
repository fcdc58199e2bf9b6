import { expect, test } from './demo.ts';

test('a citizen who asks for what the catalogue does not have is told so, and takes a number for guidance', async ({
  demo,
}) => {
  const { page } = await demo.kiosk();
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await page.getByRole('textbox', { name: 'Ô tìm thủ tục' }).fill('khám sức khỏe');
  const told = page.getByRole('status').filter({ hasText: 'chưa có thủ tục nào đúng với “khám sức khỏe”' });
  await expect(told).toContainText('Sở Y tế');
  await told.getByRole('button', { name: 'Lấy số Hướng dẫn' }).click();
  await expect(page.getByRole('heading', { name: /Hướng dẫn/ })).toBeVisible();
});

test('a citizen who is told that nothing fits goes on by field', async ({ demo }) => {
  const { page } = await demo.kiosk();
  await page.getByRole('button', { name: 'Tra cứu thủ tục' }).click();
  await page.getByRole('textbox', { name: 'Ô tìm thủ tục' }).fill('thang bảng lương');
  await page.getByRole('button', { name: 'Xem theo lĩnh vực' }).click();
  await page.getByRole('button', { name: /^Hộ tịch/ }).click();
  await expect(page.getByRole('button', { name: /Làm giấy khai sinh cho con/ }).first()).toBeVisible();
});
