/** What becomes of a number that was handed in: it is there, the next one is tried, or all of them wait for a better moment. */
export type AfterHandIn = 'handed-in' | 'next' | 'wait';

/** Refused for what this number says; the ones after it have done nothing wrong. It is kept and tried again. */
const ofThisNumber: readonly string[] = ['UNKNOWN_SERVICE', 'UNKNOWN_SERIES', 'VALIDATION_FAILED'];

/** Whether the server refused the number itself: nothing will change by trying again soon. */
export const isOfThisNumber = (code: string): boolean => ofThisNumber.includes(code);

/** `code` is the problem that the server answered with, null when it took the number. */
export function afterHandIn(code: string | null): AfterHandIn {
  // The id stands in the log already: the kiosk was paired anew before it heard so.
  if (code === null || code === 'COMMAND_ID_REUSED') return 'handed-in';
  return isOfThisNumber(code) ? 'next' : 'wait';
}
