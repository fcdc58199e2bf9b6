/** What is known of a printer; the same words that a device says of its own. */
// prettier-ignore
export const printerConditions = ['unknown', 'ready', 'paper-low', 'paper-out', 'cover-open', 'offline'] as const;
export type PrinterCondition = (typeof printerConditions)[number];

/** Whether a printer in this condition says itself that a slip would come out. */
export const isReady = (condition: PrinterCondition): boolean =>
  condition === 'ready' || condition === 'paper-low';
