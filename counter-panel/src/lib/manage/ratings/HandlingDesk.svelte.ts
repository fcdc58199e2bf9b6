import { CallFailed, type Handling } from '@sanh/contract';
import type { CommentState } from '@sanh/domain';
import { client, untilAnswered } from '@sanh/ui';
import { toldBy, type Told } from '../../told/told.ts';

/** What somebody said, as a manager takes it in hand. */
export interface Said extends Handling {
  readonly about: 'rating' | 'feedback';
  readonly centreId: string;
  readonly id: string;
}

export interface Step {
  readonly state: CommentState;
  readonly reply: string;
}

interface DeskOptions {
  readonly onexpired: () => void;
  /** How it stands now. */
  readonly onhandled: (said: Said, handling: Handling) => void;
  /** How it stands at the server, when somebody else has been quicker. */
  readonly lookAgain: (said: Said) => Promise<Handling | undefined>;
}

/** One comment at a time in a manager's hand. */
export class HandlingDesk {
  said = $state.raw<Said | null>(null);
  told = $state.raw<Told | null>(null);
  isSending = $state(false);
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  readonly take = (said: Said): void => {
    this.said = said;
    this.told = null;
  };

  readonly close = (): void => void (this.said = null);

  async save({ state, reply }: Step): Promise<void> {
    const { said } = this;
    if (said === null || this.isSending) return;
    this.isSending = true;
    this.told = null;
    try {
      const body = { state, reply: reply.trim() === '' ? null : reply, handled: said.handled };
      this.#options.onhandled(said, await sendHandling(said, body));
      this.close();
    } catch (error) {
      await this.#tell(said, error);
    } finally {
      this.isSending = false;
    }
  }

  async #tell(said: Said, error: unknown): Promise<void> {
    const code = error instanceof CallFailed ? error.code : null;
    if (code === 'UNAUTHENTICATED') this.#options.onexpired();
    else this.told = toldBy(error);
    if (code !== 'COMMENT_CHANGED') return;
    const now = await this.#options.lookAgain(said).catch(() => undefined);
    if (now === undefined) return;
    this.#options.onhandled(said, now);
    this.said = { ...said, ...now };
  }
}

export interface HandlingBody {
  readonly state: CommentState;
  /** Left out, it stays as it is. */
  readonly reply?: string | null;
  readonly handled: number;
}

type Named = Pick<Said, 'about' | 'centreId' | 'id'>;

/** Whatever is lost on the way, it is done once. */
export const sendHandling = ({ about, centreId, id }: Named, body: HandlingBody): Promise<Handling> =>
  untilAnswered((attempt) =>
    about === 'rating'
      ? client.handleRating({ centreId, ratingId: id, body, ...attempt })
      : client.handleFeedback({ centreId, feedbackId: id, body, ...attempt }),
  );
