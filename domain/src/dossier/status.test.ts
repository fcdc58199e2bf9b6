import { describe, expect, it } from 'vitest';
import { nextStepOf, nextSteps } from './next-step.ts';
import { dossierStatuses, inOrder, isEnded, numberOfStatus } from './status.ts';
import { readStatus } from './status-names.ts';

describe('the national list of statuses', () => {
  it.each([
    [1, 'Mới đăng ký', 'registered'],
    [2, 'Được tiếp nhận', 'accepted'],
    [3, 'Không được tiếp nhận', 'refused'],
    [4, 'Đang xử lý', 'processing'],
    [5, 'Yêu cầu bổ sung giấy tờ', 'supplement-requested'],
    [6, 'Yêu cầu thực hiện nghĩa vụ tài chính', 'payment-requested'],
    [7, 'Công dân yêu cầu rút hồ sơ', 'withdrawn'],
    [8, 'Dừng xử lý', 'stopped'],
    [9, 'Đã xử lý xong', 'done'],
    [10, 'Đã trả kết quả', 'returned'],
  ] as const)('%i is “%s”', (number, name, status) => {
    expect([
      readStatus(number),
      readStatus(String(number)),
      readStatus(name),
      readStatus(name.normalize('NFD').toUpperCase()),
    ]).toEqual(Array(4).fill(status));
    expect([numberOfStatus(status), readStatus(status)]).toEqual([number, status]);
  });

  it('ends with 3, 7, 8 and 10; a result that waits is no end', () => {
    expect(dossierStatuses.filter(isEnded).map(numberOfStatus)).toEqual([3, 7, 8, 10]);
  });
});

describe('a local name', () => {
  it('that many use is known', () => {
    expect(['Chờ tiếp nhận', 'chờ bổ sung', 'ĐÃ CÓ KẾT QUẢ'].map((name) => readStatus(name))).toEqual([
      'registered',
      'supplement-requested',
      'done',
    ]);
  });

  it('means what its own table says', () => {
    expect(readStatus('Chờ ký số', { 'Chờ ký số': 'processing' })).toBe('processing');
    expect(readStatus('Kết thúc', { 'kết thúc': 'stopped' })).toBe('stopped');
  });

  it.each([0, 11, -1, 1.5, '', '12', 'gì đó', 'constructor', '__proto__'])('%j is nobody’s', (sent) => {
    expect(readStatus(sent)).toBeNull();
  });
});

it('changes are ordered by their time, not by their coming', () => {
  const changes = [
    { status: 'done', at: 3 },
    { status: 'accepted', at: 1 },
    { status: 'processing', at: 1 },
  ] as const;
  expect(inOrder(changes).map(({ status }) => status)).toEqual(['accepted', 'processing', 'done']);
});

describe('what to do next', () => {
  it('is said for every status, and each is said for one', () => {
    const steps = dossierStatuses.flatMap((status) =>
      (['in-time', 'overdue'] as const).map((timeliness) => nextStepOf(status, timeliness).step),
    );
    expect(new Set(steps)).toEqual(new Set(nextSteps));
  });

  it.each([
    ['done', 'in-time', 'collect-result', 'result'],
    ['done', 'late', 'collect-result', 'result'],
    ['supplement-requested', 'no-due-date', 'bring-papers', 'supplement'],
    ['payment-requested', 'no-due-date', 'pay', 'payment'],
    ['processing', 'in-time', 'wait', null],
    ['processing', 'overdue', 'ask-about-delay', 'guidance'],
    ['returned', 'on-time', 'nothing', null],
  ] as const)('for %s, %s, is %s at %s', (status, timeliness, step, role) => {
    expect(nextStepOf(status, timeliness)).toEqual({ step, role });
  });
});
