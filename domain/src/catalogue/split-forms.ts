const EXTENSION = /\.(?:docx?|DOCX?|pdf|PDF|xlsx?|XLSX?|odt|rtf|rar|zip|jpe?g|png)(?![\p{Ll}\p{N}])/gu;
// Where a paper's name ends and a file's begins, the kinds of seam that the source has.
const SEAM = new RegExp(
  [
    String.raw`(?<=\p{Ll}\.?|\)\.)(?=\p{Lu})`, // theo mẫuTK 01, ngoài trời.Mau 1, bổ sung).Phụ lục
    String.raw`(?<=\p{N}{4}\.|\p{Lu}\.{1,3})(?=\p{Lu}\p{Ll})`, // 27/12/2021.Mus09, TT-BNNMT.Mẫu
    String.raw`(?<=\p{L}\.|\)\.|[);])(?=\p{Ll})|(?<=^\.{1,3})(?=\p{L})`, // NĐ-CP.mau so, bổ sung)phụ lục, ..Mau 2
    String.raw`(?<=\p{Ll}\.|\)\.|[);:,”])(?=\p{N})`, // giáp lai.31-Mẫu, quy định;25
    String.raw`(?<=[);:,”])(?=\p{Lu})`,
    String.raw`(?<=\p{Lu}{2}|\p{N})(?=\p{Lu}\p{Ll})`, // NĐ-CPMẫu, 2025Mẫu
  ].join('|'),
  'u',
);
const LONGEST_FORM = 160;

/** Takes the file names of forms off the end of a paper's name, to which the source glues them; leaves it whole when unsure. */
export function splitForms(text: string): { name: string; forms: string[] } {
  const extensions = [...text.matchAll(EXTENSION)];
  const ends = extensions.map((match) => match.index + match[0].length);
  const [first] = extensions;
  if (first === undefined || text.slice(ends.at(-1)).trim() !== '') return { name: text, forms: [] };
  const start = startOfForm(text.slice(0, first.index));
  if (start === undefined) return { name: text, forms: [] };
  const forms = ends.map((end, index) => text.slice(ends[index - 1] ?? start, end).trim());
  return { name: text.slice(0, start).trim(), forms };
}

// Going back word by word, the first word with a seam inside is where name and form were glued.
function startOfForm(text: string): number | undefined {
  for (let end = text.length; end > text.length - LONGEST_FORM && end > 0;) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    const seam = text.slice(start, end).search(SEAM);
    if (seam > 0) return start + seam;
    end = start - 1;
  }
  return undefined;
}
