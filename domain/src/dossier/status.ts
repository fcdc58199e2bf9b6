/** The national list of dossier statuses; the n-th has the number n in every exchange. */
export const dossierStatuses = [
  'registered',
  'accepted',
  'refused',
  'processing',
  'supplement-requested',
  'payment-requested',
  'withdrawn',
  'stopped',
  'done',
  'returned',
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

/** 1 to 10. */
export const numberOfStatus = (status: DossierStatus): number => dossierStatuses.indexOf(status) + 1;

const ended: readonly DossierStatus[] = ['refused', 'withdrawn', 'stopped', 'returned'];

/** Nothing more will come. `done` is not the end: its result still waits to be collected. */
export const isEnded = (status: DossierStatus): boolean => ended.includes(status);

/** The clock of the deadline stands still. Law says so for papers to be added; for payment it is practice. */
export const isPausing = (status: DossierStatus, doesPaymentPause: boolean): boolean =>
  status === 'supplement-requested' || (doesPaymentPause && status === 'payment-requested');

export interface StatusChange {
  readonly status: DossierStatus;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** In the order in which they happened, whatever the order in which they came; of two at once the later status last. */
export const inOrder = (changes: readonly StatusChange[]): readonly StatusChange[] =>
  changes.toSorted((a, b) => a.at - b.at || numberOfStatus(a.status) - numberOfStatus(b.status));
