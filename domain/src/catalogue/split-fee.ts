const DEADLINE = /^\s*\d+(?:[.,]\d+)?\s*(?:Ngày làm việc|Ngày|Giờ|Tháng)\s*/u;
const LONE_FIGURE = /^\s*\d+(?=Miễn phí|Không có thông tin|Không|$)/u;
const FEE = /^(?:Miễn phí|\d[\d.,]* ?(?:Việt Nam Đồng|VNĐ|USD)|Không có thông tin)/u;

/**
 * Parts "7 Ngày làm việc70,000 Việt Nam Đồng(mỗi thẻ)- Nộp tại quầy" into the fee with its brackets and the rest.
 * Without a unit the deadline's figure cannot be told from the fee's ("120,000 VNĐ" is one day and 20,000): no fee then.
 */
export function splitFee(raw: string, hasUnit: boolean): { fee: string; note: string } {
  const text = raw.replace(DEADLINE, '').replace(LONE_FIGURE, '');
  const head = FEE.exec(text)?.[0];
  if (head === undefined) return { fee: '', note: text.trim() };
  const brackets = bracketsAt(text, head.length);
  const note = text.slice(head.length + brackets.length).trim();
  if (head === 'Không có thông tin') return { fee: '', note };
  if (!hasUnit && head !== 'Miễn phí') return { fee: inside(brackets), note };
  return { fee: head + brackets, note };
}

function bracketsAt(text: string, from: number): string {
  if (text[from] !== '(') return '';
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

const inside = (brackets: string): string => brackets.replace(/^\(|\)$/g, '').trim();
