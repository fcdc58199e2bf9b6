import { foldVietnamese } from '../text/fold.ts';
import { dossierStatuses, type DossierStatus } from './status.ts';

/** Names by which programs send a status, the national one first; compared without signs and capitals. */
const namesOf: Readonly<Record<DossierStatus, readonly string[]>> = {
  registered: ['Mới đăng ký', 'Chờ tiếp nhận', 'Chờ tiếp nhận hồ sơ', 'Mới nộp', 'Đã nộp'],
  accepted: ['Được tiếp nhận', 'Đã tiếp nhận', 'Mới tiếp nhận', 'Tiếp nhận hồ sơ', 'Chờ xử lý'],
  refused: ['Không được tiếp nhận', 'Từ chối tiếp nhận', 'Từ chối', 'Không tiếp nhận'],
  processing: [
    ...['Đang xử lý', 'Đang giải quyết', 'Chờ ký duyệt', 'Chờ phê duyệt', 'Trình ký', 'Đang thẩm định'],
    ...['Đã bổ sung', 'Đã thanh toán', 'Chờ kết quả liên thông'],
  ],
  'supplement-requested': [
    ...['Yêu cầu bổ sung giấy tờ', 'Yêu cầu bổ sung', 'Chờ bổ sung', 'Chờ bổ sung hồ sơ', 'Bổ sung hồ sơ'],
  ],
  'payment-requested': [
    ...['Yêu cầu thực hiện nghĩa vụ tài chính', 'Chờ thanh toán', 'Chờ nộp phí', 'Chờ nộp thuế'],
    ...['Chờ thực hiện nghĩa vụ tài chính'],
  ],
  withdrawn: ['Công dân yêu cầu rút hồ sơ', 'Rút hồ sơ', 'Đã rút', 'Đã rút hồ sơ'],
  stopped: ['Dừng xử lý', 'Tạm dừng', 'Hủy hồ sơ', 'Đã hủy', 'Dừng giải quyết'],
  done: ['Đã xử lý xong', 'Đã giải quyết', 'Có kết quả', 'Đã có kết quả', 'Chờ trả kết quả', 'Hoàn thành'],
  returned: ['Đã trả kết quả', 'Đã trả', 'Trả kết quả', 'Kết thúc'],
};

const known: ReadonlyMap<string, DossierStatus> = new Map(
  dossierStatuses.flatMap((status) => namesOf[status].map((name) => [foldVietnamese(name), status] as const)),
);

/**
 * Reads a status as a program sends it: a number from 1 to 10, our own word, the national name or a local one. `local` adds
 * names, or changes what one means. Null for what nobody has mapped.
 */
export function readStatus(
  sent: number | string,
  local: Readonly<Record<string, DossierStatus>> = {},
): DossierStatus | null {
  if (typeof sent === 'number') return dossierStatuses[sent - 1] ?? null;
  const key = foldVietnamese(sent);
  const own = Object.entries(local).find(([name]) => foldVietnamese(name) === key);
  if (own !== undefined) return own[1];
  if (/^\d{1,2}$/.test(key)) return dossierStatuses[Number(key) - 1] ?? null;
  return dossierStatuses.find((status) => status === sent.trim()) ?? known.get(key) ?? null;
}
