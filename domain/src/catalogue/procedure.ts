/** Who decides: national ministries, the province, the commune, or a body outside this order ("Cơ quan khác"). */
export const procedureLevels = ['ministry', 'province', 'commune', 'other'] as const;
export type ProcedureLevel = (typeof procedureLevels)[number];

export const audiences = [
  'citizen',
  'overseas-vietnamese',
  'foreigner',
  'civil-servant',
  'enterprise',
  'foreign-invested-enterprise',
  'organisation',
  'foreign-organisation',
  'cooperative',
  'party-organisation',
  'party-member',
] as const;
export type Audience = (typeof audiences)[number];

export const submissionWays = ['in-person', 'online', 'post'] as const;
export type SubmissionWay = (typeof submissionWays)[number];

export const deadlineUnits = ['working-hour', 'working-day', 'day', 'month'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** Time the agency has, counted from reception. `amount` may be a fraction ("1.5 Ngày làm việc"). */
export interface ProcedureDeadline {
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

/**
 * `stated` is prose from which no single amount can be told ("theo quy định của Hội đồng nhân dân tỉnh");
 * `unknown` means that the source says nothing.
 */
export type Fee =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'amount';
      readonly amount: number;
      readonly currency: 'VND' | 'USD';
      readonly note: string | null;
    }
  | { readonly kind: 'stated'; readonly text: string }
  | { readonly kind: 'unknown' };

/** One way to hand the papers in. A way may stand several times, with another deadline or fee for another case. */
export interface SubmissionChannel {
  readonly way: SubmissionWay;
  readonly deadline: ProcedureDeadline | null;
  readonly fee: Fee;
  readonly note: string | null;
}

export const paperNeeds = ['required', 'if-any', 'in-case', 'unstated'] as const;
/** Whether the citizen must bring a paper. `in-case` comes with `when`; official lists mostly leave it `unstated`. */
export type PaperNeed = (typeof paperNeeds)[number];

export interface Paper {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  readonly need: PaperNeed;
  /** The case in which it is needed, in few words: "Nộp thay". */
  readonly when: string | null;
  /** File names of the forms to fill in. */
  readonly forms: readonly string[];
}

/** Papers of one case; `title` is null where the procedure has only one. `notes` are the remarks among them. */
export interface PaperGroup {
  readonly title: string | null;
  readonly papers: readonly Paper[];
  readonly notes: readonly string[];
}

export interface LegalReference {
  /** "08/2025/TT-BTP", where it could be told from the title. */
  readonly number: string | null;
  readonly title: string;
}

/** A record of the catalogue ("thủ tục hành chính"). All texts are NFC; an empty list or null means that nothing is known. */
export interface Procedure {
  /** The first two groups of the national code, "1.001193": what identifies a procedure everywhere. */
  readonly code: string;
  readonly fullCode: string;
  readonly name: string;
  /** The citizens' own wording, "Làm giấy khai sinh cho con". */
  readonly plainName: string | null;
  readonly fieldId: string | null;
  readonly ministry: string | null;
  readonly levels: readonly ProcedureLevel[];
  readonly kind: string | null;
  readonly audience: readonly Audience[];
  readonly agencies: readonly string[];
  readonly channels: readonly SubmissionChannel[];
  readonly steps: string | null;
  readonly documents: readonly PaperGroup[];
  /** The papers as the source tells them, where they could not be told apart with certainty; null when `documents` is sure. */
  readonly documentsText: string | null;
  readonly result: string | null;
  readonly conditions: string | null;
  readonly legalBasis: readonly LegalReference[];
  readonly decision: string | null;
  readonly url: string | null;
  readonly source: string;
}
