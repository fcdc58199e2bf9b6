import type { SatisfactionFigures, TimesFigures, ClerkFigures } from '@sanh/contract';
import { client } from '@sanh/ui';
import type { DayRange } from '../state/address.ts';
import { Question } from '../state/Question.svelte.ts';
import { figuresOf, type HallFigures } from './hall-figures.ts';

/** The hall's figures of officers: a manager asks for everybody's, a clerk for the own ones. */
export class OfficerFigures {
  readonly #times: Question<TimesFigures>;
  readonly #satisfaction: Question<SatisfactionFigures>;
  readonly #own: Question<ClerkFigures>;

  constructor(onexpired: () => void) {
    this.#times = new Question(onexpired);
    this.#satisfaction = new Question(onexpired);
    this.#own = new Question(onexpired);
  }

  /** Returns what stops asking; call it in an `$effect`. */
  ask(centreId: string, query: DayRange, isManager: boolean): () => void {
    const place = { scope: 'centre', nodeId: centreId, query } as const;
    const stops = isManager
      ? [
          this.#times.ask((signal) => client.times({ ...place, signal })),
          this.#satisfaction.ask((signal) => client.satisfaction({ ...place, signal })),
        ]
      : [this.#own.ask((signal) => client.ownFigures({ centreId, query, signal }))];
    return () => stops.forEach((stop) => stop());
  }

  of(accountId: string): HallFigures | null {
    if (this.#own.answer !== null) return this.#own.answer;
    const [times, satisfaction] = [this.#times.answer, this.#satisfaction.answer];
    return times === null || satisfaction === null ? null : figuresOf(accountId, times, satisfaction);
  }
}
