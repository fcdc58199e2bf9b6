import { Administrator, type ExampleCentre } from '../testing/configure.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { PhonePage } from './pages/phone.ts';
import { everythingKept, scan } from './pages/scan.ts';

test.use({ serviceWorkers: 'allow' });

const commune = 'phuong-tay-nha-trang';
const province = 'tinh-khanh-hoa';
const landProcedure = '1.013978';

const onPhone = async (demo: Demo, path: string): Promise<PhonePage> =>
  new PhonePage(await demo.screen({ width: 390, height: 844 }, path));

const administrator = (demo: Demo): Promise<Administrator> => new Administrator(demo.server.origin).signIn();

test('an appointment is booked on the phone, checked in at the kiosk and called by its rule, and gives one number however often it is shown', async ({
  demo,
}) => {
  // Slots begin every half hour: whenever the story is told, the next one is due.
  await (
    await administrator(demo)
  ).publish(commune, ({ rules }) => ({
    rules: { ...rules, appointmentLeadMinutes: 30 },
  }));
  const phone = await onPhone(demo, `/kiosk/procedure/${landProcedure}/?centre=${demoCentre}`);
  await phone.page.getByRole('link', { name: 'Đặt lịch hẹn' }).click();
  await expect(phone.page.getByRole('heading', { name: 'Chọn giờ' })).toBeVisible();
  await isAccessible(phone.page);
  const time = await phone.bookFirstTime();
  await isAccessible(phone.page);
  const code = await phone.code();
  const address = phone.page.url();
  expect(await everythingKept(phone.page)).not.toMatch(/"sanh\.kiosk\.booking":/);

  const kiosk = await demo.kiosk();
  const panel = await demo.panel(2);
  const ordinary = await kiosk.takeNumber('Đất đai');
  await kiosk.done();

  await scan(kiosk.page, address);
  await expect(kiosk.page.getByText('Ông/bà đến đúng lịch hẹn.')).toBeVisible();
  await isAccessible(kiosk.page);
  await kiosk.page.getByRole('button', { name: 'Nhận số theo lịch hẹn' }).dblclick();
  const number = await kiosk.number();
  await expect(kiosk.page.getByText('Giờ hẹn', { exact: true })).toBeVisible();
  await expect(kiosk.page.getByText(time, { exact: true })).toBeVisible();
  await kiosk.done();
  expect([ordinary, number]).toEqual(['B-001', 'B-002']);

  // By its code, with the keys, at another kiosk.
  const other = await demo.kiosk();
  await other.wake();
  await other.page.getByRole('button', { name: 'Lấy số thứ tự' }).click();
  await other.page.getByRole('button', { name: /^Tôi có lịch hẹn/ }).click();
  for (const key of code) await other.page.getByRole('button', { name: key, exact: true }).click();
  await other.page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(other.page.getByText(`Lịch hẹn này đã nhận số ${number}.`)).toBeVisible();
  await other.page.getByRole('button', { name: 'Xem lại số đã nhận' }).click();
  expect(await other.number()).toBe(number);
  await other.done();
  expect(await everythingKept(other.page)).not.toContain(code.replace('-', ''));

  await expect(panel.page.getByText(`Hẹn trước lúc ${time}`).first()).toBeVisible();
  await panel.callNext();
  await panel.hasInHand(number);
  await expect(panel.page.getByText(new RegExp(`Hẹn trước lúc ${time}`)).first()).toBeVisible();
  expect((await demo.hall()).tickets.filter(({ channel }) => channel === 'appointment')).toHaveLength(1);

  await phone.page.reload();
  await expect(phone.page.getByText(`Lịch hẹn này đã nhận số ${number}.`)).toBeVisible();
});

test('a citizen moves an appointment, gives it back, and the kiosk says so calmly', async ({ demo }) => {
  const phone = await onPhone(demo, `/kiosk/book/?centre=${demoCentre}&service=dat-dai`);
  await phone.bookFirstTime();
  const code = await phone.code();
  await phone.page.getByRole('button', { name: 'Đổi giờ' }).click();
  const later = phone.page.getByRole('button', { name: /^\d{2}:\d{2}$/ }).last();
  const time = (await later.innerText()).trim();
  await later.click();
  await phone.page.getByRole('button', { name: `Đổi sang ${time}` }).click();
  await expect(phone.page.getByText(time, { exact: true })).toBeVisible();
  expect(await phone.code()).toBe(code);

  await phone.page.getByRole('button', { name: 'Huỷ lịch hẹn' }).click();
  await phone.page.getByRole('dialog').getByRole('button', { name: 'Huỷ lịch hẹn' }).click();
  await expect(phone.page.getByText('Lịch hẹn này đã huỷ.')).toBeVisible();

  const kiosk = await demo.kiosk();
  await kiosk.page.getByRole('button', { name: 'Lấy số thứ tự' }).waitFor();
  await scan(kiosk.page, code);
  await expect(kiosk.page.getByText('Lịch hẹn này đã huỷ.')).toBeVisible();
  await expect(kiosk.page.getByRole('button', { name: 'Nhận số theo lịch hẹn' })).toBeHidden();
  await kiosk.page.getByRole('button', { name: 'Lấy số thường' }).click();
  await expect(kiosk.page.getByRole('heading', { name: 'Đất đai' })).toBeVisible();
  await kiosk.confirm.click();
  expect(await kiosk.number()).toBe('B-001');
});

test('when today is full the kiosk offers the next appointments and the places that still take people, and books one', async ({
  demo,
}) => {
  const terminal = await administrator(demo);
  await terminal.publish(commune, ({ services }: ExampleCentre) => ({
    services: services.map((one) => (one.id === 'dat-dai' ? { ...one, dailyLimit: 1 } : one)),
  }));
  await terminal.ask(`/api/centres/${province}/counters/17/open-counter`, { method: 'POST', body: {} });
  const kiosk = await demo.kiosk();
  await kiosk.takeNumber('Đất đai');
  await kiosk.done();

  await kiosk.chooseService('Đất đai');
  await expect(kiosk.page.getByText('Dịch vụ này đã đủ số trong ngày.')).toBeVisible();
  await expect(kiosk.page.getByRole('heading', { name: 'Nơi khác hôm nay còn nhận' })).toBeVisible();
  await isAccessible(kiosk.page);
  await kiosk.page
    .getByRole('button', { name: /^\d{2}:\d{2}$/ })
    .first()
    .click();
  await kiosk.page.getByRole('button', { name: /^Đặt lịch \d{2}:\d{2}$/ }).dblclick();
  await expect(kiosk.page.getByRole('heading', { name: 'Đã đặt lịch hẹn' })).toBeVisible();
  await isAccessible(kiosk.page);
  const code = (await kiosk.page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText()).trim();
  await kiosk.done();
  expect(await everythingKept(kiosk.page)).not.toContain(code.replace('-', ''));

  // Promised: it is served although the numbers of the day are given.
  await scan(kiosk.page, code);
  await kiosk.page.getByRole('button', { name: 'Nhận số theo lịch hẹn' }).click();
  expect(await kiosk.number()).toBe('B-002');
});

test('a clerk books for somebody with the keys alone', async ({ demo }) => {
  const panel = await demo.panel(2);
  await panel.press('h');
  const dialog = panel.page.getByRole('dialog', { name: 'Đặt lịch hẹn' });
  await expect(dialog.getByText('Đất đai').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Đặt lịch \d{2}:\d{2}/ })).toBeVisible();
  await isAccessible(panel.page);
  await panel.press('Enter');
  const code = (await dialog.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText()).trim();
  const answer = await fetch(
    `${demo.server.origin}/api/centres/${demoCentre}/appointments/${code.replace('-', '')}`,
  );
  expect(await answer.json()).toMatchObject({ state: 'booked', serviceId: 'dat-dai' });
});
