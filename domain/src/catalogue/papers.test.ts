import { describe, expect, test } from 'vitest';
import { cleanProcedure } from './clean-procedure.ts';
import { aRawRecord, aRecordWithFlattenedPapers } from './testing/a-raw-record.ts';

function read(raw: unknown) {
  const result = cleanProcedure(raw);
  if ('skipped' in result) throw new Error(result.skipped);
  return { ...result.procedure, cleaned: result.cleaned };
}

const papersOf = (rows: string) =>
  read(aRecordWithFlattenedPapers(['--', rows])).documents[0]?.papers.map(
    ({ name, originals, copies, forms }) => [name, originals, copies, ...forms] as const,
  );

describe('papers glued into one text', () => {
  test.each([
    [
      'Tờ khai1 bản chínhGiấy chứng sinh1 bản chính',
      [
        ['Tờ khai', 1, 0],
        ['Giấy chứng sinh', 1, 0],
      ],
    ],
    ['- Giấy tờ nhà;1 bản chính,2 bản sao', [['Giấy tờ nhà', 1, 2]]],
    ['Hộ chiếu0 bản chính,1 bản sao', [['Hộ chiếu', 0, 1]]],
    ['Hộ chiếu1 bản sao', [['Hộ chiếu', 0, 1]]],
    ['Báo cáo năm 20251 bản chính', [['Báo cáo năm 2025', 1, 0]]],
    ['Tờ khai (3 liên)10 bản chính', [['Tờ khai (3 liên)', 10, 0]]],
    ['Nộp 01 bản chính giấy cũ1 bản chính', [['Nộp 01 bản chính giấy cũ', 1, 0]]],
    ['Đơn đề nghịMẫu số 13.docx1 bản chính', [['Đơn đề nghị', 1, 0, 'Mẫu số 13.docx']]],
    ['Đơn theo NĐ-CPMẫu 1.docxMẫu 2.pdf1 bản chính', [['Đơn theo NĐ-CP', 1, 0, 'Mẫu 1.docx', 'Mẫu 2.pdf']]],
    ['Đơn ngày 27/12/2021.Mau09.docx1 bản chính', [['Đơn ngày 27/12/2021.', 1, 0, 'Mau09.docx']]],
    ['Đơn theo TT-BNNMT.Mẫu số 3.docx1 bản chính', [['Đơn theo TT-BNNMT.', 1, 0, 'Mẫu số 3.docx']]],
    ['Đơn (đã được sửa)phụ lục VII.docx1 bản chính', [['Đơn (đã được sửa)', 1, 0, 'phụ lục VII.docx']]],
    [
      'Sơ yếu lý lịch, giáp lai.31-Mẫu 1a.doc1 bản chính',
      [['Sơ yếu lý lịch, giáp lai.', 1, 0, '31-Mẫu 1a.doc']],
    ],
    [
      'a) Giấy đất;1 bản saob) Ảnh màu1 bản chínhgiấy ủy quyền1 bản chính',
      [
        ['a) Giấy đất', 0, 1],
        ['b) Ảnh màu', 1, 0],
        ['giấy ủy quyền', 1, 0],
      ],
    ],
    ['++ Bảng kê (02 bản chính/bộ);.1 bản chính', [['Bảng kê (02 bản chính/bộ)', 1, 0]]],
  ])('%j', (rows, papers) => {
    expect(papersOf(rows)).toEqual(papers);
  });

  test('each case is a group under its title', () => {
    const { documents, cleaned } = read(
      aRecordWithFlattenedPapers(
        ['* Giấy tờ phải nộp:', 'Tờ khai1 bản chính'],
        ['* Giấy tờ phải xuất trình:', 'Hộ chiếu1 bản chính'],
      ),
    );
    expect(documents.map(({ title }) => title)).toEqual(['Giấy tờ phải nộp', 'Giấy tờ phải xuất trình']);
    expect(cleaned).toEqual(['glued-heading']);
  });

  test('remarks of no copies are notes, not papers', () => {
    const [group] = read(
      aRecordWithFlattenedPapers(['--', 'Tờ khai1 bản chínhTrường hợp nộp qua mạng thì ký số0 bản chính']),
    ).documents;
    expect(group?.papers).toHaveLength(1);
    expect(group?.notes).toEqual(['Trường hợp nộp qua mạng thì ký số']);
  });

  test('headings and general remarks are notes, however many copies the source counts of them', () => {
    const [group] = read(
      aRecordWithFlattenedPapers([
        '--',
        'Trường hợp thuê nhà:1 bản chính,1 bản saoTờ khai1 bản chínhSố lượng hồ sơ: 01 bộ0 bản chínhTrường hợp nộp hồ sơ trực tuyến thì ký số1 bản chính',
      ]),
    ).documents;
    expect(group?.papers.map(({ name }) => name)).toEqual(['Tờ khai']);
    expect(group?.notes).toHaveLength(3);
  });

  test('a name in which a file’s name cannot be told is kept with the text beside it', () => {
    const { documents, documentsText, cleaned } = read(
      aRecordWithFlattenedPapers([
        '--',
        'Tờ khai1 bản chínhĐơn theo mẫuđơn đề nghị.docx1 bản chính,1 bản sao',
      ]),
    );
    expect(documents[0]?.papers).toHaveLength(2);
    expect(documentsText).toBe('Tờ khai (1 bản chính)\nĐơn theo mẫuđơn đề nghị.docx (1 bản chính,1 bản sao)');
    expect(cleaned).toContain('papers-doubtful');
  });

  test('a paper "nếu có" is needed only if there is one', () => {
    const [group] = read(aRecordWithFlattenedPapers(['--', 'Sơ đồ (nếu có)1 bản chính'])).documents;
    expect(group?.papers[0]?.need).toBe('if-any');
  });

  test.each([
    ['no table', 'Theo hướng dẫn của cơ quan tiếp nhận', 'Theo hướng dẫn của cơ quan tiếp nhận'],
    [
      'words after the last quantity',
      'Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai1 bản chínhXem thêm quy định khác',
      'Tờ khai (1 bản chính)\nXem thêm quy định khác',
    ],
    ['no quantity', 'Hồ sơ:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai', 'Hồ sơ:\nTờ khai'],
  ])('with %s the text is kept, a line for each paper', (_, text, legible) => {
    const raw = aRawRecord({ thanh_phan_ho_so: undefined, thanh_phan_ho_so_text: text });
    const procedure = read(raw);
    expect(procedure).toMatchObject({ documents: [], documentsText: legible });
    expect(procedure.cleaned).toContain('papers-kept-as-text');
  });
});

test('listed papers keep their forms and counts', () => {
  const thanh_phan_ho_so = [
    { ten_giay_to: 'Đơn đề nghị;', so_luong: 'MAU 1.doc\nMAU 2.doc', ghi_chu: 'Bản chính: 2\nBản sao: 1' },
    { ten_giay_to: '', so_luong: '', ghi_chu: '' },
  ];
  expect(read(aRawRecord({ thanh_phan_ho_so })).documents[0]?.papers).toEqual([
    {
      name: 'Đơn đề nghị',
      originals: 2,
      copies: 1,
      need: 'unstated',
      when: null,
      forms: ['MAU 1.doc', 'MAU 2.doc'],
    },
  ]);
});
