/**
 * Nine digits and more, however they are spaced: telephone numbers (10-11, +84 …), identity cards (9 and 12 digits).
 * Shorter ones stay, such as tickets, dates with slashes, hotlines and amounts.
 */
const longNumber = /\p{Nd}(?:(?:,|[\s\p{Cf}\p{Pd}._()]{0,3})\p{Nd}){8,}/gu;
const mailAddress = /[\p{L}\p{Nd}._%+-]{1,64}@[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+/gu;

const dots = (text: string): string => text.replace(/[\p{L}\p{Nd}]/gu, '•');

/** Free text with what tells a person covered: telephone and identity numbers, addresses of e-mail. The same again changes nothing. */
export const maskPersonal = (text: string): string =>
  text.replace(mailAddress, dots).replace(longNumber, dots);
