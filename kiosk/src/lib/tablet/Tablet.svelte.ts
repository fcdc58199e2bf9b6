import { canStillRate, type Hall, type LegToRate } from '@sanh/domain';
import type { Rating } from '#lib/rate/Rating.svelte.ts';
import { Question } from './Question.svelte.ts';

/** What one look at the hall goes by. */
export interface Moment {
  readonly hall: Hall;
  readonly counterId: string;
  /** The server's time. */
  readonly now: number;
}

/** The question about a served leg, and its answer: from the clerk's finish to the thanks. */
export class Tablet {
  readonly question = new Question();
  readonly rating: Rating;
  #open: LegToRate | null = null;

  constructor(rating: Rating) {
    this.rating = rating;
  }

  look({ hall, counterId, now }: Moment): void {
    this.question.look(hall, counterId, now);
    const [before, { asked }] = [this.#open, this.question];
    if (asked === before) return;
    this.#open = asked;
    if (asked !== null) this.rating.openLeg(asked);
    else if (before !== null) this.#end(canStillRate(hall, before));
  }

  /** A face alone is an answer, where nobody is asked why. */
  choose(level: Parameters<Rating['choose']>[0], now: number): void {
    this.question.touch(now);
    this.rating.choose(level);
    if (this.rating.offeredReasons.length === 0) void this.rating.send();
  }

  /** Own words take longer than a face. */
  touch(now: number): void {
    this.question.touch(now);
  }

  decline(): void {
    this.question.close();
    this.end();
  }

  end(): void {
    this.#open = this.question.asked;
    this.rating.close();
  }

  /**
   * Who has touched a face and gone has answered, unless it needs a reason or can no longer be rated. Words go only with
   * whoever sends them.
   */
  #end(isOpen: boolean): void {
    if (this.rating.state.kind !== 'faces') return;
    this.rating.text.reset();
    if (isOpen && this.rating.missing === null) void this.rating.send();
    else this.rating.close();
  }
}
