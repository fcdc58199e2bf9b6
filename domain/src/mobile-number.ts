/** First digits of Vietnamese mobile networks since the change from eleven to ten digits in 2018 (Circular 22/2014/TT-BTTTT, as amended). */
const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const dressing = /[\s.\-()\u00a0]/g;
const countryCode = /^(?:\+84|0084|84)0?/;

/**
 * Reads a Vietnamese mobile number as people write it ("0912 345 678", "+84 (0)912.345.678") and gives it as E.164
 * ("+84912345678"). Null for whatever no mobile phone here can have.
 */
export function readMobileNumber(written: string): string | null {
  const bare = written.normalize('NFKC').replace(dressing, '');
  const national = countryCode.test(bare) ? bare.replace(countryCode, '') : bare.replace(/^0/, '');
  const isWhole = countryCode.test(bare) || bare.startsWith('0');
  return isWhole && mobile.test(national) ? `+84${national}` : null;
}
