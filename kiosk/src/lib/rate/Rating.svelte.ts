import {
  CallFailed,
  type CentreView,
  type Client,
  type RateableLeg,
  type RatedVisit,
  type RatingScale,
} from '@sanh/contract';
import {
  commentAtMost,
  type FeedbackKind,
  mustSayWhy,
  reasonsFor,
  typeKey,
  typeTone,
  type LegToRate,
  type RatingLevel,
} from '@sanh/domain';
import { newCommandId, preferences, TypedText } from '@sanh/ui';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';
import type { SaidOutbox } from './SaidOutbox.ts';
import type { Said } from './said.ts';
import { slipOfToken } from './slip-of-token.ts';

/** What is being rated: the visit of a slip, or, without one, the service here. */
export interface Rateable {
  readonly visit: RatedVisit | null;
  readonly label: string | null;
  /** Null without a slip, and while the server is away. */
  readonly leg: RateableLeg | null;
  readonly scale: RatingScale;
}

export type RatingState =
  | { readonly kind: 'none' | 'asking' | 'looking' | 'feedback' | 'sending' }
  | { readonly kind: 'faces'; readonly what: Rateable }
  | { readonly kind: 'thanks'; readonly said: Said['kind']; readonly isKept: boolean }
  | { readonly kind: 'failed'; readonly problem: SpokenCode };

interface Here {
  readonly centre: CentreView | null;
  /** The server's time, as far as it is known. */
  readonly now: number | null;
}

const offerWithinMs = 3000;
const offlineCodes: readonly string[] = ['UNREACHABLE', 'UNAVAILABLE'];

/** One person's rating or feedback at this kiosk, from the slip to the thanks. */
export class Rating {
  state = $state.raw<RatingState>({ kind: 'none' });
  level = $state<RatingLevel | null>(null);
  reasons = $state.raw<readonly string[]>([]);
  feedbackKind = $state<FeedbackKind>('complaint');
  isWriting = $state(false);
  readonly text = new TypedText({ typeKey, typeTone }, commentAtMost);
  readonly #client: Pick<Client, 'ratingOffer'>;
  readonly #outbox: Pick<SaidOutbox, 'say'>;
  readonly #here: () => Here;
  /** Of this person's rating: the same for a second tap. */
  #id = newCommandId();
  /** An answer for somebody who has gone is nobody's. */
  #visit = 0;

  constructor(client: Pick<Client, 'ratingOffer'>, outbox: Pick<SaidOutbox, 'say'>, here: () => Here) {
    this.#client = client;
    this.#outbox = outbox;
    this.#here = here;
  }

  /** A slip that is scanned now is one to be rated. */
  get wantsSlip(): boolean {
    const { kind } = this.state;
    return kind === 'asking' || kind === 'faces' || kind === 'failed' || kind === 'thanks';
  }

  readonly offeredReasons = $derived.by(() =>
    this.state.kind === 'faces' && this.level !== null ? reasonsFor(this.state.what.scale, this.level) : [],
  );

  /** Why it cannot be sent yet. */
  readonly missing = $derived.by((): 'first' | 'must' | null => {
    if (this.state.kind !== 'faces' || this.level === null) return 'first';
    const saysWhy = this.reasons.length > 0 || this.text.value.trim() !== '';
    return mustSayWhy(this.state.what.scale, this.level) && !saysWhy ? 'must' : null;
  });

  ask(): void {
    this.close();
    this.state = { kind: 'asking' };
  }

  /** The slip that was scanned. Without the server it is rated unseen; the server decides when it arrives. */
  async open(token: string): Promise<void> {
    this.close();
    const visit = this.#visit;
    this.state = { kind: 'looking' };
    const next = await this.#stateFor(token);
    if (this.#visit === visit) this.state = next;
  }

  /** A leg that the tablet at a counter has seen being served. */
  openLeg({ ticketId, leg, label }: Pick<LegToRate, 'ticketId' | 'leg' | 'label'>): void {
    const { centre } = this.#here();
    if (centre === null) return;
    this.close();
    const visit = { kind: 'leg', ticketId, leg } as const;
    this.state = { kind: 'faces', what: { visit, label, leg: null, scale: centre.ratings } };
  }

  rateWithoutSlip(): void {
    const { centre } = this.#here();
    if (centre === null) return;
    this.close();
    this.state = { kind: 'faces', what: { visit: null, label: null, leg: null, scale: centre.ratings } };
  }

  giveFeedback(): void {
    this.close();
    this.isWriting = true;
    this.state = { kind: 'feedback' };
  }

  choose(level: RatingLevel): void {
    this.level = level;
    this.reasons = this.reasons.filter((id) => this.offeredReasons.some((reason) => reason.id === id));
  }

  toggle(reason: string): void {
    this.reasons = this.reasons.includes(reason)
      ? this.reasons.filter((one) => one !== reason)
      : [...this.reasons, reason];
  }

  async send(): Promise<void> {
    const { state, level } = this;
    if (state.kind !== 'faces' || level === null || this.missing !== null) return;
    const comment = this.text.value.trim() === '' ? null : this.text.value;
    const given = { level, reasons: [...this.reasons], comment, language: preferences.language };
    const body = { ...given, visit: state.what.visit, givenAt: this.#here().now };
    await this.#say({ id: this.#id, kind: 'rating', body });
  }

  async sendFeedback(): Promise<void> {
    if (this.state.kind !== 'feedback' || this.text.value.trim() === '') return;
    const given = { kind: this.feedbackKind, text: this.text.value, language: preferences.language };
    await this.#say({ id: this.#id, kind: 'feedback', body: { ...given, givenAt: this.#here().now } });
  }

  close(): void {
    this.#visit += 1;
    this.#id = newCommandId();
    this.state = { kind: 'none' };
    this.level = null;
    this.reasons = [];
    this.feedbackKind = 'complaint';
    this.isWriting = false;
    this.text.reset();
  }

  async #say(said: Said): Promise<void> {
    const { centre } = this.#here();
    if (centre === null) return;
    const visit = this.#visit;
    this.state = { kind: 'sending' };
    this.isWriting = false;
    const outcome = await this.#outbox.say(centre.id, said);
    if (this.#visit !== visit) return;
    this.state =
      outcome.kind === 'refused'
        ? { kind: 'failed', problem: spokenCode(outcome.code) }
        : { kind: 'thanks', said: said.kind, isKept: outcome.kind === 'kept' };
  }

  async #stateFor(token: string): Promise<RatingState> {
    const { centre } = this.#here();
    const named = slipOfToken(token);
    if (centre === null || named === null) return { kind: 'failed', problem: 'UNKNOWN_TICKET' };
    if (named.centreId !== centre.id) return { kind: 'failed', problem: 'TICKET_OF_ANOTHER_CENTRE' };
    try {
      const signal = AbortSignal.timeout(offerWithinMs);
      const { label, legs, scale } = await this.#client.ratingOffer({ token, signal });
      const leg = legs[0] ?? null;
      return { kind: 'faces', what: { visit: slip(token, leg?.leg ?? null), label, leg, scale } };
    } catch (error) {
      const code = error instanceof CallFailed ? error.code : 'INTERNAL';
      if (!offlineCodes.includes(code)) return { kind: 'failed', problem: spokenCode(code) };
      const { label } = named;
      return { kind: 'faces', what: { visit: slip(token, null), label, leg: null, scale: centre.ratings } };
    }
  }
}

const slip = (token: string, leg: number | null): RatedVisit => ({ kind: 'slip', token, leg });
