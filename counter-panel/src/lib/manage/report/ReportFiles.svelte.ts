import { CallFailed, type ReportFile, type ReportFormat } from '@sanh/contract';
import { dictionary } from '@sanh/ui';
import { toldBy, type Told } from '../../told/told.ts';
import { saveFile } from './save-file.ts';

const patienceMs = 60_000;

interface Asked {
  readonly query: { readonly format: ReportFormat; readonly language: string };
  readonly signal: AbortSignal;
}
/** Asks the server for the page as a file. */
export type AskForFile = (asked: Asked) => Promise<ReportFile>;

/** A page's figures as files: one is fetched at a time. */
export class ReportFiles {
  fetching = $state.raw<ReportFormat | null>(null);
  told = $state.raw<Told | null>(null);
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  async fetch(ask: AskForFile, format: ReportFormat): Promise<void> {
    if (this.fetching !== null) return;
    this.fetching = format;
    this.told = null;
    try {
      const query = { format, language: dictionary.language };
      saveFile(await ask({ query, signal: AbortSignal.timeout(patienceMs) }));
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.told = toldBy(error);
    } finally {
      this.fetching = null;
    }
  }
}
