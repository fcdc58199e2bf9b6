import type { Searchable } from '../titles.ts';

export const aProcedure = (code: string, name: string, changes: Partial<Searchable> = {}): Searchable => ({
  ...{
    code,
    name,
    plainName: null,
    fieldId: null,
    levels: ['commune'],
    audience: ['citizen'],
    popularity: 0,
  },
  ...changes,
});

/** A small catalogue with what makes a large one hard: near names, special cases, acts, words that fold alike. */
export const aCatalogue: readonly Searchable[] = [
  aProcedure('1.001193', 'Thủ tục đăng ký khai sinh', { popularity: 0.8 }),
  aProcedure('2.000528', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài'),
  aProcedure('1.003583', 'Thủ tục đăng ký khai sinh lưu động'),
  aProcedure('1.004884', 'Thủ tục đăng ký lại khai sinh'),
  aProcedure('1.000656', 'Thủ tục đăng ký khai tử', { fieldId: 'ho-tich' }),
  aProcedure('1.013978', 'Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất lần đầu', {
    popularity: 0.8,
  }),
  aProcedure('1.012783', 'Cấp đổi Giấy chứng nhận quyền sử dụng đất'),
  aProcedure('1.012786', 'Cấp lại Giấy chứng nhận do bị mất'),
  aProcedure('5.000001', 'Phê duyệt sơ đồ độ sâu tuyến luồng', { levels: ['ministry'] }),
  aProcedure('1.004222', 'Đăng ký thường trú'),
  aProcedure('1.004194', 'Đăng ký tạm trú'),
  aProcedure('2.001019', 'Thủ tục chứng thực di chúc'),
  aProcedure('5.000002', 'Cấp giấy phép trồng cây trúc'),
  aProcedure('3.000346', 'Cấp giấy phép lái xe', { levels: ['province'] }),
  aProcedure('3.000348', 'Cấp lại giấy phép lái xe', { levels: ['province'] }),
  aProcedure('2.001583', 'Đăng ký thành lập công ty TNHH một thành viên', { levels: ['province'] }),
  aProcedure('5.000003', 'Hỗ trợ phát triển sản xuất cộng đồng', { levels: ['province'] }),
  aProcedure('5.000004', 'Hỗ trợ phát triển sản xuất cộng đồng', { levels: ['commune'] }),
];
