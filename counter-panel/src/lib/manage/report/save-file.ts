import type { ReportFile } from '@sanh/contract';

/** Browsers read the bytes after the click: the address must outlive it. */
const keptMs = 60_000;

/** Puts a file where the browser keeps what is downloaded. */
export function saveFile({ name, content }: ReportFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}
