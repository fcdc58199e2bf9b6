import type { CallInput } from '@sanh/contract';
import { maskPersonal } from '@sanh/domain';

type RatingBody = CallInput<'rate'>['body'];
type FeedbackBody = CallInput<'giveFeedback'>['body'];

/** What somebody has said at this kiosk, under the id by which it counts once. Personal numbers are covered before it lies here. */
export type Said =
  | { readonly id: string; readonly kind: 'rating'; readonly body: RatingBody }
  | { readonly id: string; readonly kind: 'feedback'; readonly body: FeedbackBody };

export const masked = (said: Said): Said =>
  said.kind === 'rating'
    ? { ...said, body: { ...said.body, comment: maskPersonal(said.body.comment ?? '') || null } }
    : { ...said, body: { ...said.body, text: maskPersonal(said.body.text) } };
