import {
  CallFailed,
  type EvaluationColumn,
  type EvaluationSheet,
  type QuarterEvaluation,
} from '@sanh/contract';
import type { Marks } from '@sanh/domain';
import { client } from '@sanh/ui';
import { toldBy, type Told } from '../../told/told.ts';

const patienceMs = 20_000;

interface Place {
  readonly centreId: string;
  readonly quarter: string;
}

/** The marks that somebody gives to one sheet before they are kept. */
export class Marking {
  /** Null while nothing was touched: then the sheet shows what is kept. */
  marks = $state.raw<Marks | null>(null);
  told = $state.raw<Told | null>(null);
  isSending = $state(false);
  isKept = $state(false);
  /** Of the sheet that the marks were begun on. */
  #version = $state(0);
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
  }

  /** Somebody else has kept marks on this sheet since these were begun. */
  isBehind = ({ version }: EvaluationSheet): boolean => this.marks !== null && version !== this.#version;

  give(sheet: EvaluationSheet, column: EvaluationColumn, indicator: string, mark: number): void {
    if (this.marks === null) this.#version = sheet.version;
    this.marks = { ...(this.marks ?? sheet[column]?.marks), [indicator]: mark };
    this.isKept = false;
  }

  /** The marks of the screen are put upon the sheet as it is now, by somebody who has seen it. */
  goOnWith({ version }: EvaluationSheet): void {
    this.#version = version;
    this.told = null;
  }

  drop(): void {
    this.marks = this.told = null;
    this.isKept = false;
  }

  /** The quarter as it is then; null where it was refused. */
  async keep(place: Place, accountId: string, column: EvaluationColumn): Promise<QuarterEvaluation | null> {
    if (this.isSending || this.marks === null) return null;
    this.isSending = true;
    this.told = null;
    try {
      const body = { column, marks: { ...this.marks }, version: this.#version };
      const signal = AbortSignal.timeout(patienceMs);
      const kept = await client.markEvaluation({ ...place, accountId, body, signal });
      this.marks = null;
      this.isKept = true;
      return kept;
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      this.told = toldBy(error);
      return null;
    } finally {
      this.isSending = false;
    }
  }
}
