import { CallFailed, type Client, type RatingOffer } from '@sanh/contract';
import { mustSayWhy, reasonsFor, type RatingLevel } from '@sanh/domain';
import { newCommandId, untilAnswered } from '@sanh/ui';

export type TicketRatingState =
  /** Nothing may be rated, or nobody knows yet. */
  { readonly kind: 'none' | 'thanks' } | { readonly kind: 'offered'; readonly offer: RatingOffer };

type Calls = Pick<Client, 'ratingOffer' | 'rateFromPhone'>;

const patienceMs = 30_000;

/** The visit that has just ended, rated from its holder's phone. */
export class TicketRating {
  state = $state.raw<TicketRatingState>({ kind: 'none' });
  level = $state<RatingLevel | null>(null);
  reasons = $state.raw<readonly string[]>([]);
  comment = $state('');
  isSending = $state(false);
  refused = $state<'needsWhy' | 'tooLong' | 'failed' | null>(null);
  readonly #client: Calls;
  readonly #token: string;
  readonly #id = newCommandId();

  constructor(client: Calls, token: string) {
    this.#client = client;
    this.#token = token;
  }

  get offered(): RatingOffer['scale']['reasons'] {
    const { state, level } = this;
    return state.kind === 'offered' && level !== null ? reasonsFor(state.offer.scale, level) : [];
  }

  async look(): Promise<void> {
    try {
      this.state = { kind: 'offered', offer: await this.#client.ratingOffer({ token: this.#token }) };
    } catch (error) {
      if (isRated(error)) this.state = { kind: 'thanks' };
    }
  }

  choose(level: RatingLevel): void {
    this.level = level;
    this.refused = null;
    this.reasons = this.reasons.filter((id) => this.offered.some((reason) => reason.id === id));
  }

  toggle(reason: string): void {
    this.refused = null;
    this.reasons = this.reasons.includes(reason)
      ? this.reasons.filter((one) => one !== reason)
      : [...this.reasons, reason];
  }

  async send(language: string): Promise<void> {
    const { state, level, reasons, comment } = this;
    if (state.kind !== 'offered' || level === null || this.isSending) return;
    if (mustSayWhy(state.offer.scale, level) && reasons.length === 0 && comment.trim() === '') {
      this.refused = 'needsWhy';
      return;
    }
    const body = { level, reasons: [...reasons], comment: comment || null, language };
    await this.#give({ ...body, leg: state.offer.legs[0]?.leg ?? null });
  }

  async #give(body: Parameters<Calls['rateFromPhone']>[0]['body']): Promise<void> {
    this.isSending = true;
    this.refused = null;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      const known = { commandId: this.#id, signal: patience.signal, attemptMs: 10_000 };
      await untilAnswered(
        (attempt) => this.#client.rateFromPhone({ token: this.#token, body, ...attempt }),
        known,
      );
      this.state = { kind: 'thanks' };
    } catch (error) {
      if (isRated(error)) this.state = { kind: 'thanks' };
      else this.refused = codeOf(error) === 'COMMENT_TOO_LONG' ? 'tooLong' : 'failed';
    } finally {
      clearTimeout(timer);
      this.isSending = false;
    }
  }
}

const codeOf = (error: unknown): string | null => (error instanceof CallFailed ? error.code : null);
const isRated = (error: unknown): boolean => codeOf(error) === 'ALREADY_RATED';
