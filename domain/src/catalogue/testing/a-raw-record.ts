const HEADING = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';

export const pageFurniture =
  'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Tỉnh/ Thành phố --Nộp hồ sơ';

/** A record as the portal's crawl gives it, with nothing to clean. */
export const aRawRecord = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ma: '1.001193',
  ten: 'Thủ tục đăng ký khai sinh',
  bo: 'Bộ Tư pháp',
  so_quyet_dinh: '163/QĐ-BTP',
  cap: ['Cấp xã'],
  loai: 'Loại khác',
  linh_vuc: 'Hộ tịch',
  doi_tuong: 'Công dân Việt Nam',
  co_quan_thuc_hien: ['Ủy ban nhân dân cấp xã'],
  cach_thuc: [aRawChannel()],
  trinh_tu: 'Bước 1: Nộp giấy tờ.\nBước 2: Nhận kết quả.',
  thanh_phan_ho_so: [{ ten_giay_to: 'Tờ khai', so_luong: '', ghi_chu: 'Bản chính: 1\nBản sao: 0' }],
  yeu_cau: 'Nộp trong 60 ngày.',
  ket_qua: 'Giấy khai sinh',
  can_cu_bang: [{ so_ky_hieu: '60/2014/QH13', trich_yeu: 'Luật Hộ tịch' }],
  url: 'https://example.vn/khai-sinh',
  src: 'test',
  ...changes,
});

export function aRawChannel(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kenh: 'truc_tiep',
    thoi_han: 3,
    don_vi: 'Ngày làm việc',
    phi_vnd: [],
    mien_phi: true,
    raw: '3 Ngày làm việcMiễn phí',
    ...changes,
  };
}

/** A record whose papers stand in one flattened text: a title, then the glued table, for each case. */
export const aRecordWithFlattenedPapers = (...tables: readonly (readonly [title: string, rows: string])[]) =>
  aRawRecord({
    thanh_phan_ho_so: undefined,
    thanh_phan_ho_so_text: tables.map(([title, rows]) => title + HEADING + rows).join(''),
  });
