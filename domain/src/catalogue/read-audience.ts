import { foldVietnamese } from '../text/fold.ts';
import type { CleaningLog } from './cleaning.ts';
import { audiences, type Audience } from './procedure.ts';

// Longest first: the list parts its entries by commas, and some entries have commas of their own.
const audienceOf: readonly (readonly [string, Audience])[] = [
  ['to chuc khong bao gom doanh nghiep htx', 'organisation'],
  ['doanh nghiep co von dau tu nuoc ngoai', 'foreign-invested-enterprise'],
  ['nguoi viet nam dinh cu o nuoc ngoai', 'overseas-vietnamese'],
  ['nguoi nuoc ngoai cu tru tai viet nam', 'foreigner'],
  ['can bo cong chuc vien chuc', 'civil-servant'],
  ['doanh nghiep viet nam', 'enterprise'],
  ['to chuc nuoc ngoai', 'foreign-organisation'],
  ['cong dan viet nam', 'citizen'],
  ['nguoi nuoc ngoai', 'foreigner'],
  ['to chuc dang', 'party-organisation'],
  ['doanh nghiep', 'enterprise'],
  ['hop tac xa', 'cooperative'],
  ['dang vien', 'party-member'],
];

/** Reads "Công dân Việt Nam, Doanh nghiệp" in the order of `audiences`. */
export function readAudience(value: unknown, log: CleaningLog): Audience[] {
  if (typeof value !== 'string') return [];
  const { rest, found } = audienceOf.reduce(
    (state, [words, audience]) =>
      state.rest.includes(words)
        ? { rest: state.rest.replaceAll(words, '|'), found: [...state.found, audience] }
        : state,
    { rest: foldVietnamese(value), found: [] as Audience[] },
  );
  if (/\p{L}/u.test(rest)) log.note('audience-unknown');
  return audiences.filter((audience) => found.includes(audience));
}
