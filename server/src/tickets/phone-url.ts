import type { PhoneTokens } from './phone-token.ts';

/** What a ticket's QR says. */
export const wayOfPhone = (
  tokens: PhoneTokens,
  publicUrl: string,
  ticket: { readonly centreId: string; readonly ticketId: string },
): string => `${publicUrl}/ticket/?t=${tokens.write(ticket)}`;
