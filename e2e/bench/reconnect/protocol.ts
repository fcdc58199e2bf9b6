/** Between the bench and its processes of screens. */
export type Wish = 'leave' | 'come back';

export interface ScreensReport {
  /** Calls that were turned away and tried again. */
  readonly failures: number;
  /** Hall and version of each screen. */
  readonly versions: readonly (readonly [centreId: string, version: number])[];
}
