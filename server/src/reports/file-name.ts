import type { ReportFormat } from '@sanh/contract';
import { foldVietnamese } from '@sanh/domain';
import type { DayRange } from '../statistics/tally-rows.ts';

const slug = (text: string): string =>
  foldVietnamese(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/-$/, '');

/** "muc-do-hai-long_phuong-tay-nha-trang_2026-11-01_2026-11-30.xlsx": no letter that a header or a file system minds. */
export const fileName = (
  { title, place }: { title: string; place: string },
  { from, to }: DayRange,
  format: ReportFormat,
): string => `${slug(title)}_${slug(place)}_${from}_${to}.${format}`;
