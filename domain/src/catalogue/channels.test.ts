import { describe, expect, test } from 'vitest';
import { CleaningLog } from './cleaning.ts';
import { readChannels } from './read-channels.ts';
import { aRawChannel } from './testing/a-raw-record.ts';

function read(changes: Record<string, unknown>) {
  const log = new CleaningLog();
  const channel = readChannels([aRawChannel(changes)], log)[0]!;
  return { ...channel, cleaned: log.found };
}

describe('deadlines', () => {
  test.each([
    [3, 'Ngày làm việc', { amount: 3, unit: 'working-day' }],
    [20, 'Ngày', { amount: 20, unit: 'day' }],
    [0.5, 'Giờ', { amount: 0.5, unit: 'working-hour' }],
    [1, 'Tháng', { amount: 1, unit: 'month' }],
  ])('%s %s is kept with its unit', (thoi_han, don_vi, deadline) => {
    expect(read({ thoi_han, don_vi }).deadline).toEqual(deadline);
  });

  test.each([
    [null, 'Ngày', 'deadline-missing'],
    [0, 'Ngày', 'deadline-zero'],
    [1, null, 'deadline-without-unit'],
  ])('%s %s is no deadline', (thoi_han, don_vi, cleaning) => {
    expect(read({ thoi_han, don_vi })).toMatchObject({ deadline: null, cleaned: [cleaning] });
  });
});

describe('fees', () => {
  test.each([
    ['3 Ngày làm việcMiễn phí', { kind: 'free' }],
    ['3 Ngày làm việcMiễn phí(Không.)', { kind: 'free' }],
    ['3 Ngày làm việcMiễn phí(Theo quy định của tỉnh)', { kind: 'stated', text: 'Theo quy định của tỉnh' }],
    ['3 Ngày làm việc70,000 Việt Nam Đồng', { kind: 'amount', amount: 70_000, currency: 'VND', note: null }],
    [
      '3 Ngày2.000.000 VNĐ(mỗi hồ sơ)',
      { kind: 'amount', amount: 2_000_000, currency: 'VND', note: 'mỗi hồ sơ' },
    ],
    ['5 Ngày làm việc10 USD(/lần)', { kind: 'amount', amount: 10, currency: 'USD', note: '/lần' }],
    ['3 Ngày40 Việt Nam Đồng(40.000đ mỗi giấy)', { kind: 'stated', text: '40.000đ mỗi giấy' }],
    ['3 Ngày40 Việt Nam Đồng', { kind: 'unknown' }],
    ['3 NgàyKhông có thông tin', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%j', (raw, fee) => {
    expect(read({ raw }).fee).toEqual(fee);
  });

  test('a figure glued to a deadline without unit is not read as a fee, what its brackets say is', () => {
    const glued = read({ raw: '120,000 VNĐ(20.000 đồng mỗi tờ khai)', thoi_han: 1, don_vi: null });
    expect(glued.fee).toEqual({ kind: 'amount', amount: 20_000, currency: 'VND', note: 'mỗi tờ khai' });
  });

  test.each([
    ['Phí : 0 Đồng', { kind: 'free' }],
    ['Phí : o Đồng', { kind: 'free' }],
    ['Lệ phí : Đồng', { kind: 'unknown' }],
    [
      'Phí : 2.000.000 Đồng (Thẩm định)',
      { kind: 'amount', amount: 2_000_000, currency: 'VND', note: 'Thẩm định' },
    ],
    [
      'Phí : 5.000 Đồng (A)\nPhí : 7.000 Đồng (B)',
      { kind: 'stated', text: 'Phí : 5.000 Đồng (A); Phí : 7.000 Đồng (B)' },
    ],
    ['Phí : 0 Đồng\nFile đính kèm: 64-btc.pdf', { kind: 'free' }],
  ])('the listed fee %j', (phi_text, fee) => {
    expect(read({ phi_text, raw: '' }).fee).toEqual(fee);
  });
});

describe('channels', () => {
  test('what follows the fee and its brackets is the note', () => {
    expect(
      read({ raw: '3 Ngày làm việc7,000 Việt Nam Đồng(một lần (kể cả gia hạn))- Nộp tại quầy' }),
    ).toMatchObject({
      fee: { amount: 7000, note: 'một lần (kể cả gia hạn)' },
      note: '- Nộp tại quầy',
    });
  });

  test('an unknown way is left out', () => {
    expect(readChannels([aRawChannel({ kenh: 'fax' }), null], new CleaningLog())).toEqual([]);
  });
});
