import { describe, expect, test } from 'vitest';
import { cleanProcedure } from './clean-procedure.ts';
import { aRawRecord, pageFurniture } from './testing/a-raw-record.ts';

function cleaned(changes: Record<string, unknown>) {
  const result = cleanProcedure(aRawRecord(changes));
  if ('skipped' in result) throw new Error(result.skipped);
  return result;
}

describe('a clean record', () => {
  test('is taken over whole and nothing is noted', () => {
    expect(cleanProcedure(aRawRecord())).toEqual({
      cleaned: [],
      field: { id: 'ho-tich', nameVi: 'Hộ tịch' },
      procedure: {
        code: '1.001193',
        fullCode: '1.001193',
        name: 'Thủ tục đăng ký khai sinh',
        plainName: null,
        fieldId: 'ho-tich',
        ministry: 'Bộ Tư pháp',
        levels: ['commune'],
        kind: 'Loại khác',
        audience: ['citizen'],
        agencies: ['Ủy ban nhân dân cấp xã'],
        channels: [
          {
            way: 'in-person',
            deadline: { amount: 3, unit: 'working-day' },
            fee: { kind: 'free' },
            note: null,
          },
        ],
        steps: 'Bước 1: Nộp giấy tờ.\nBước 2: Nhận kết quả.',
        documents: [
          {
            title: null,
            papers: [{ name: 'Tờ khai', originals: 1, copies: 0, need: 'unstated', when: null, forms: [] }],
            notes: [],
          },
        ],
        documentsText: null,
        result: 'Giấy khai sinh',
        conditions: 'Nộp trong 60 ngày.',
        legalBasis: [{ number: '60/2014/QH13', title: 'Luật Hộ tịch' }],
        decision: '163/QĐ-BTP',
        url: 'https://example.vn/khai-sinh',
        source: 'test',
      },
    });
  });
});

describe('a record that cannot be used', () => {
  test.each([
    ['is no object', 'khai sinh', 'not-a-record'],
    ['is a list', [], 'not-a-record'],
    ['has no code', aRawRecord({ ma: ' ' }), 'no-code'],
    ['has a code that is not national', aRawRecord({ ma: 'HS-2026-01' }), 'code-not-national'],
    ['has no name', aRawRecord({ ten: '\n' }), 'no-name'],
  ])('is skipped when it %s', (_, raw, reason) => {
    expect(cleanProcedure(raw)).toEqual({ skipped: reason });
  });

  test('is never a reason to fail, however its values look', () => {
    const keys = Object.keys(aRawRecord()).filter((key) => key !== 'ma' && key !== 'ten');
    for (const value of [null, 5, '', [], {}, [null, 7, {}]])
      for (const key of keys)
        expect(cleanProcedure(aRawRecord({ [key]: value }))).toHaveProperty('procedure');
  });
});

describe('dirt in single values', () => {
  test.each([
    ['1.001193.000.00.00.H40', '1.001193'],
    ['1.012753.H19', '1.012753'],
  ])('the code %s is matched by its first two groups', (ma, code) => {
    expect(cleaned({ ma }).procedure).toMatchObject({ code, fullCode: ma });
  });

  test('a name becomes one line in NFC without a stray end', () => {
    const { procedure, cleaned: found } = cleaned({ ten: ' Đăng ký\n khai  sinh;'.normalize('NFD') });
    expect(procedure.name).toBe('Đăng ký khai sinh');
    expect(found).toEqual(['line-break-in-name', 'not-nfc']);
  });

  test('page furniture and result codes go, results stand on lines of their own', () => {
    const { procedure, cleaned: found } = cleaned({
      ket_qua: `Giấy khai sinhMã: KQ.G15.000031Bản saoMã: KQ.G15.000032${pageFurniture}`,
    });
    expect(procedure.result).toBe('Giấy khai sinh\nBản sao');
    expect(found).toEqual(['page-furniture']);
  });

  test.each(['Không có thông tin', 'Không.', 'không quy định', '--'])('%j says nothing', (yeu_cau) => {
    const { procedure, cleaned: found } = cleaned({ yeu_cau });
    expect(procedure.conditions).toBeNull();
    expect(found).toEqual(['no-information']);
  });

  test('control characters go and words keep their spaces', () => {
    expect(cleaned({ trinh_tu: 'Bước\u00a01:\u0007 nộp\u200b' }).procedure.steps).toBe('Bước 1: nộp');
  });

  test('an empty kind is noted', () => {
    expect(cleaned({ loai: '' })).toMatchObject({ procedure: { kind: null }, cleaned: ['kind-missing'] });
  });

  test('levels are told in any spelling and in one order', () => {
    expect(cleaned({ cap: ['Cấp Xã', 'cấp bộ', 'Cơ quan khác', 'Cấp Tỉnh'] }).procedure.levels).toEqual([
      'ministry',
      'province',
      'commune',
      'other',
    ]);
  });

  test('audiences with commas of their own are told apart', () => {
    const doi_tuong = 'Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Doanh nghiệp';
    expect(cleaned({ doi_tuong }).procedure.audience).toEqual([
      'civil-servant',
      'enterprise',
      'organisation',
    ]);
  });

  test('agencies are parted at capitals and joined where the source cut a name', () => {
    expect(
      cleaned({ co_quan_thuc_hien: ['Sở Tư pháp, Cục Hải quan tỉnh, thành phố'] }).procedure.agencies,
    ).toEqual(['Sở Tư pháp', 'Cục Hải quan tỉnh, thành phố']);
    expect(cleaned({ co_quan_thuc_hien: ['Cơ quan', 'đơn vị cấp trung đoàn'] }).procedure.agencies).toEqual([
      'Cơ quan, đơn vị cấp trung đoàn',
    ]);
  });

  test('spellings of one field share an id', () => {
    expect(cleaned({ linh_vuc: 'Thi đua – Khen thưởng' }).field?.id).toBe('thi-dua-khen-thuong');
    expect(cleaned({ linh_vuc: 'Thi đua khen thưởng' }).field?.id).toBe('thi-dua-khen-thuong');
  });

  test('an address that is no web address is left out', () => {
    expect(cleaned({ url: 'javascript:alert(1)' }).procedure.url).toBeNull();
  });

  test('glued laws are told apart, also behind a year', () => {
    const can_cu =
      'Tên văn bản pháp lýMã văn bảnLuật Hộ tịch năm 201460/2014/QH13Thông tư số 08/2025/TT-BTP về thẩm quyền08/2025/TT-BTP';
    expect(cleaned({ can_cu_bang: undefined, can_cu }).procedure.legalBasis).toEqual([
      { number: '60/2014/QH13', title: 'Luật Hộ tịch năm 2014' },
      { number: '08/2025/TT-BTP', title: 'Thông tư số 08/2025/TT-BTP về thẩm quyền' },
    ]);
  });

  test('laws that cannot be told apart are kept as text', () => {
    const { procedure, cleaned: found } = cleaned({
      can_cu_bang: undefined,
      can_cu: 'Theo pháp luật về hộ tịch',
    });
    expect(procedure.legalBasis).toEqual([{ number: null, title: 'Theo pháp luật về hộ tịch' }]);
    expect(found).toEqual(['legal-basis-kept-as-text']);
  });
});
