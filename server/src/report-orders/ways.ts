import type { NoticeFailure, ReportWay } from '@sanh/contract';
import type { Order } from './order-store.ts';
import type { WrittenReport } from './write-report.ts';

export interface OutgoingReport {
  /** The same for every attempt. */
  readonly id: string;
  readonly order: Order;
  readonly report: WrittenReport;
  readonly now: number;
}

/** Sends a report and says what went wrong. Throws only when `signal` ends it. */
export type SendReport = (outgoing: OutgoingReport, signal: AbortSignal) => Promise<NoticeFailure | null>;

/** Null where the server has no such way. */
export type Ways = Readonly<Record<ReportWay, SendReport | null>>;
