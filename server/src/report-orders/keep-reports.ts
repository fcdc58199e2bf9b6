import { claimDelivery } from './delivery-store.ts';
import { deliverReport, type ReportSources } from './deliver-report.ts';
import { noteDueReports } from './due-reports.ts';

export interface ReportKeeper {
  /** Notes what is due and sends it, one after the other. */
  check(): Promise<void>;
  /** Ends what is under way; another process tries that again. */
  stop(): Promise<void>;
}

const everyMs = 60_000;
/** Longer than any attempt. */
const claimMs = 300_000;

/** Sends the reports that somebody has ordered. Several processes share the work and do nothing twice. */
export function keepReports(options: ReportSources): ReportKeeper {
  const { sql, clock, onTrouble } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let checking: Promise<void> | null = null;

  const checkAll = async (): Promise<void> => {
    await noteDueReports(sql, clock());
    while (!signal.aborted) {
      const delivery = await claimDelivery(sql, claimMs);
      if (delivery === null) return;
      await deliverReport(options, delivery, signal).catch((error: unknown) => {
        if (!signal.aborted) onTrouble(error);
      });
    }
  };
  const check = (): Promise<void> => (checking ??= checkAll().finally(() => (checking = null)));
  const timer = setInterval(() => void check().catch(onTrouble), everyMs);

  return {
    check,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await checking?.catch(() => undefined);
    },
  };
}
