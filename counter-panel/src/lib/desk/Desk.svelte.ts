import { counterIn, counterOf, emptyHall } from '@sanh/domain';
import { bookOffer, nextAt, offersAt, primarySlot, undoUntil, type Offers } from '../actions/offers.ts';
import type { Slot } from '../actions/slots.ts';
import type { DeskDialog } from '../dialogs/desk-dialog.ts';
import type { TicketChoice } from '../dialogs/ticket-choices.ts';
import { keySettings } from '../keys/KeySettings.svelte.ts';
import { askedBy } from '../keys/pressed.ts';
import { queueRows } from '../queue/queue-rows.ts';
import type { Told } from '../told/told.ts';
import type { DeskCommand } from '../workplace/command.ts';
import type { Steps } from '../workplace/Steps.svelte.ts';
import type { Workplace } from '../workplace/Workplace.svelte.ts';
import { deskStateOf, ticketInHand, type DeskState } from './desk-state.ts';

interface Options {
  readonly workplace: Workplace;
  readonly steps: Steps;
  readonly counterId: string;
  readonly sounds: { toggle(): void };
}

const queueAgainMs = 10_000;

const screens = ['menu', 'shortcuts', 'troubles', 'hall', 'messages'] as const;
// Told by its name: a field in another window is no instance of this window's classes.
const isField = (target: EventTarget | null): boolean =>
  target !== null && 'tagName' in target && ['INPUT', 'SELECT', 'TEXTAREA'].includes(String(target.tagName));

const isScreen = (slot: Slot): slot is (typeof screens)[number] => screens.some((one) => one === slot);

const sightOf = (state: DeskState): string => `${state.kind} ${ticketInHand(state)?.id ?? ''}`;

/** One clerk's counter: what is true now, what may be done, and what was pressed. */
export class Desk {
  readonly #options: Options;
  /** What stood at the counter when the step under way was given, and the key that was pressed for what it led to. */
  #before = '';
  #waiting: Slot | null = null;
  dialog = $state.raw<DeskDialog | null>(null);
  isStrip = $state(false);
  /** The key that was pressed last: it shows that it is being carried out. */
  pressed = $state.raw<Slot | null>(null);

  constructor(options: Options) {
    this.#options = options;
  }

  readonly at = $derived.by(() => {
    const { workplace, counterId } = this.#options;
    const hall = workplace.hall ?? emptyHall(workplace.centreId);
    return { hall, counterId, by: workplace.actor, now: workplace.time.now };
  });
  readonly #tenSeconds = $derived(Math.floor(this.at.now / queueAgainMs) * queueAgainMs);

  readonly state = $derived.by(() => deskStateOf(this.at.hall, this.at.counterId));
  readonly counter = $derived.by(() => counterIn(this.at.hall, this.at.counterId));
  readonly offers: Offers = $derived.by(() => {
    const hasBook = this.#options.workplace.centre?.services.some((one) => one.takesAppointments) === true;
    return { ...offersAt(this.at), ...(hasBook ? bookOffer : {}) };
  });
  readonly next = $derived.by(() => nextAt(this.at));
  readonly primary = $derived.by(() => primarySlot(this.state, this.next));
  readonly undoUntil = $derived.by(() => undoUntil(this.at.hall, this.at.counterId));
  readonly queue = $derived.by(() => queueRows(this.at.hall, this.at.counterId, this.#tenSeconds));

  /** Only who waits for this service is shown; null shows everybody. */
  filter = $state<string | null>(null);
  readonly services = $derived.by(
    () => counterOf(this.at.hall.configuration, this.at.counterId)?.profile.tiers.flat() ?? [],
  );
  readonly shown = $derived.by(() =>
    this.filter === null || !this.services.includes(this.filter)
      ? this.queue
      : this.queue.filter(({ ticket }) => ticket.serviceId === this.filter),
  );

  #nextFilter(): void {
    const order = [null, ...this.services];
    this.filter = order[(order.indexOf(this.filter) + 1) % order.length] ?? null;
  }

  readonly longestMs = $derived.by(() =>
    this.queue.reduce((most, { ticket }) => Math.max(most, this.at.now - ticket.queuedAt), 0),
  );

  get told(): Told | null {
    return this.#options.steps.told;
  }

  get isSending(): boolean {
    return this.#options.steps.sending !== null;
  }

  get isSlow(): boolean {
    return this.#options.steps.sending?.isSlow ?? false;
  }

  get busySlot(): Slot | null {
    return this.isSending ? this.pressed : null;
  }

  readonly press = (slot: Slot): void => {
    if (slot === 'strip') void this.#shrink();
    else if (slot === 'sounds') this.#options.sounds.toggle();
    else if (slot === 'filter') this.#nextFilter();
    else if (isScreen(slot)) this.dialog = { kind: slot };
    else this.#take(slot);
  };

  /** Opens or closes the strip's own window; false where there can be none, and the strip takes the page instead. */
  onstrip: () => Promise<boolean> = () => Promise.resolve(false);

  async #shrink(): Promise<void> {
    if (this.isStrip || !(await this.onstrip())) this.isStrip = !this.isStrip;
  }

  readonly ask = (dialog: DeskDialog | null): void => {
    this.#options.steps.tell(null);
    this.dialog = dialog;
  };

  /** Closes the dialog once it is done; a refusal stays in it, with everything that was entered. */
  readonly give = async (command: DeskCommand): Promise<void> => {
    if (!(await this.#carryOut(command))) return;
    this.dialog = null;
    this.#takeWaiting();
  };

  /** A step of a manager: the dialog that shows the hall stays. */
  readonly order = (command: DeskCommand): Promise<boolean> => this.#carryOut(command);

  readonly choose = ({ does }: TicketChoice): void => {
    if ('type' in does) void this.give(does);
    else this.ask(does);
  };

  readonly takeBack = (ticketId: string): void => void this.give({ type: 'return-parked', ticketId });

  readonly claim = (ticketId: string, classId: string, state: 'confirmed' | 'refused'): void =>
    void this.give({ type: 'change-priority', ticketId, classId, state });

  readonly walkIn = (serviceId: string): DeskCommand => ({
    ...{ type: 'serve-without-ticket', counterId: this.at.counterId, serviceId, procedureCode: null },
  });

  /** Whether the key was the desk's. A dialog and a field keep their keys; only F-keys must not reach the browser. */
  readonly pressKey = (event: KeyboardEvent): boolean => {
    const asked = askedBy(event, keySettings);
    const isElsewhere = isField(event.target) || !this.#listens;
    if (event.repeat || isElsewhere) return asked?.kind === 'slot' && /^F\d/.test(event.key);
    if (asked?.kind === 'digit') return this.#typed(asked.digit);
    if (event.key === 'Escape') this.#options.steps.tell(null);
    if (asked !== null) this.press(asked.slot);
    return asked !== null;
  };

  get #listens(): boolean {
    return this.dialog === null || this.dialog.kind === 'menu';
  }

  async #carryOut(command: DeskCommand): Promise<boolean> {
    if (this.isSending) return false;
    this.#before = sightOf(this.state);
    this.#waiting = null;
    return this.#options.steps.give(command);
  }

  #takeWaiting(): void {
    const slot = this.#waiting;
    this.#waiting = null;
    if (slot !== null) this.#take(slot);
  }

  #take(slot: Slot): void {
    const offer = this.offers[slot];
    if (offer === undefined) return;
    // Quick hands answer to what they see before its answer is here; the second tap of a double one sees nothing new.
    if (this.isSending && sightOf(this.state) !== this.#before) this.#waiting = slot;
    if (this.isSending && this.#before === '') this.#waitForDoor();
    if (this.isSending) return;
    this.#options.steps.tell(offer.forbidden === null ? null : { facts: {}, ...offer.forbidden });
    if (offer.forbidden !== null) return;
    this.pressed = slot;
    this.dialog = offer.does.kind === 'ask' ? offer.does.dialog : null;
    if (offer.does.kind === 'give') void this.give(offer.does.command);
  }

  /** The counter stands on the glass before the answer to taking it is here: the first key of the day is not lost. */
  #waitForDoor(): void {
    void this.#options.steps.answered.then((isDone) => (isDone ? this.#takeWaiting() : undefined));
  }

  #typed(digit: string): boolean {
    this.#take('choose');
    if (this.dialog?.kind === 'choose') this.dialog = { kind: 'choose', typed: digit };
    return true;
  }
}
