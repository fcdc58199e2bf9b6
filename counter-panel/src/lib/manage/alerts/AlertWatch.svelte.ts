import { CallFailed, type RatingAlerts } from '@sanh/contract';
import { client } from '@sanh/ui';
import { sendHandling } from '../ratings/HandlingDesk.svelte.ts';
import { Question } from '../state/Question.svelte.ts';
import { AlertSound } from './AlertSound.svelte.ts';

export type RatingAlert = RatingAlerts['ratings'][number];

/** A manager is told no later than five seconds after the rating was acknowledged: asked so often, an answer has two more. */
const alertsEveryMs = 3000;
/** A cut line that says nothing must not hold the next question up. */
const patienceMs = 5000;

/** Ratings of the lowest level that no manager has read; what came while the line was cut is told when it is back. */
export class AlertWatch {
  readonly question: Question<RatingAlerts>;
  readonly sound = new AlertSound();
  /** Taken note of here; the server's next answer is without them. */
  #noted = $state.raw<readonly string[]>([]);
  #heard: readonly string[] | null = null;
  readonly #onexpired: () => void;

  constructor(onexpired: () => void) {
    this.#onexpired = onexpired;
    this.question = new Question(onexpired);
  }

  readonly shown: readonly RatingAlert[] = $derived.by(() =>
    (this.question.answer?.ratings ?? []).filter(({ ratingId }) => !this.#noted.includes(ratingId)),
  );
  readonly count = $derived.by(() => {
    const { answer } = this.question;
    return answer === null ? 0 : answer.count - (answer.ratings.length - this.shown.length);
  });

  readonly hurry = (): void => this.question.hurry();

  /** Returns what stops it; call it in an `$effect`. A page in the background is slowed down by its browser: seen again, it asks. */
  start(page: Document): () => void {
    const stops = [
      this.question.follow((signal) => this.#ask(signal), alertsEveryMs),
      this.sound.start(page),
    ];
    const look = (): void => {
      if (page.visibilityState === 'visible') this.hurry();
    };
    page.addEventListener('visibilitychange', look);
    return () => {
      stops.forEach((stop) => stop());
      page.removeEventListener('visibilitychange', look);
    };
  }

  async #ask(signal: AbortSignal): Promise<RatingAlerts> {
    const alerts = await client.ratingAlerts({
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    const ids = alerts.ratings.map(({ ratingId }) => ratingId);
    const isNew = ids.some((id) => this.#heard?.includes(id) === false);
    this.#heard = ids;
    if (isNew) void this.sound.play();
    return alerts;
  }

  /** Every manager of the centre is told no more. Somebody may have been quicker; if it fails, it is told again. */
  readonly note = async ({ ratingId, centreId, handled }: RatingAlert): Promise<void> => {
    this.#noted = [...this.#noted, ratingId];
    try {
      await sendHandling({ about: 'rating', centreId, id: ratingId }, { state: 'read', handled });
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      this.#noted = this.#noted.filter((id) => id !== ratingId);
    }
    this.hurry();
  };
}
