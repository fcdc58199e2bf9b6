const EXTENSION = /\.(?:docx?|DOCX?|pdf|PDF|xlsx?|XLSX?|odt|rtf|rar|zip|jpe?g|png)(?![\p{Ll}\p{N}])/gu;
const SEAM =
  /(?<=\p{Ll}\.?|\)\.)(?=\p{Lu})|(?<=[);:,”])(?=[\p{Lu}\p{N}])|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{Lu}\p{Ll})/u;
const LONGEST_FORM = 160;

/** Takes the file names of forms off the end of a paper's name, to which the source glues them; leaves it whole when unsure. */
export function splitForms(text: string): { name: string; forms: string[] } {
  const ends = [...text.matchAll(EXTENSION)].map((match) => match.index + match[0].length);
  const first = ends[0];
  if (first === undefined || text.slice(ends.at(-1)).trim() !== '') return { name: text, forms: [] };
  const start = startOfForm(text.slice(0, first));
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
