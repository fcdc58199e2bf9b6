import type { RatingOffer } from '@sanh/contract';
import { toRatingRules, type Centre } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import { toRatingScale } from '../centres/centre-view.ts';
import { legsToRate } from './leg-to-rate.ts';
import { readSlip, type RatingSources } from './rate.ts';
import { findServedTicket, type ServedLeg } from './served-legs.ts';

/** What the holder of a slip may rate, of whatever day. Throws UNKNOWN_TICKET and the codes of `legsToRate`. */
export async function findRatingOffer(sources: RatingSources, token: string): Promise<RatingOffer> {
  const { sql, centres, phoneTokens, clock } = sources;
  const named = readSlip(phoneTokens, token);
  const { centre } = centres.get(named.centreId);
  const ticket = await findServedTicket(sql, named);
  if (ticket === null) throw new AppError('UNKNOWN_TICKET');
  const now = clock();
  const rules = toRatingRules(centre);
  const legs = legsToRate(ticket, rules, { now, givenAt: now });
  return {
    ...{ centreId: named.centreId, label: ticket.label, now },
    legs: legs.map((leg) => toRateableLeg(centre, leg, rules.rightMs)),
    scale: toRatingScale(centre.ratings),
  };
}

const toRateableLeg = (
  centre: Centre,
  { leg, counterId, serviceId, endedAt }: ServedLeg,
  rightMs: number,
) => ({
  ...{ leg, counterNumber: counterId, endedAt, until: endedAt + rightMs },
  service: centre.services.find(({ id }) => id === serviceId)?.name ?? {},
});
