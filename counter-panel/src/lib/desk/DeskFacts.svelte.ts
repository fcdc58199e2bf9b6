import { counterOf, ticketIn, type Ticket } from '@sanh/domain';
import { formatTime, t } from '@sanh/ui';
import { actionWords } from '../actions/action-words.ts';
import { placesToGo } from '../dialogs/destinations.ts';
import { reasonQuestion } from '../dialogs/reason-question.ts';
import { ticketChoices } from '../dialogs/ticket-choices.ts';
import { absentOf, parkedOf } from '../own-day/out-of-line.ts';
import { ownDayOf } from '../own-day/own-day.ts';
import { ruleWords, type WordsOf } from '../queue/why-words.ts';
import { minutesWords } from '../words/minutes.ts';
import { nameIn } from '../words/name-in.ts';
import { servicesToStop } from '../workplace/services.ts';
import type { Workplace } from '../workplace/Workplace.svelte.ts';
import type { Desk } from './Desk.svelte.ts';
import { ticketInHand } from './desk-state.ts';

/** What the desk's screen says, in the words of the centre: names, rules, lists. Nothing here decides anything. */
export class DeskFacts {
  readonly #desk: Desk;
  readonly #workplace: Workplace;

  constructor(desk: Desk, workplace: Workplace) {
    this.#desk = desk;
    this.#workplace = workplace;
  }

  get centreId(): string {
    return this.#workplace.centreId;
  }

  get counterId(): string {
    return this.#desk.at.counterId;
  }

  readonly counterView = $derived.by(() =>
    this.#workplace.centre?.counters.find(({ id }) => id === this.counterId),
  );
  readonly number = $derived(this.counterView?.number ?? this.counterId);
  readonly timeZone = $derived.by(() => this.#desk.at.hall.configuration.timeZone);
  readonly centre = $derived.by(() => this.#workplace.centre);
  readonly colleagues = $derived.by(() => this.#workplace.colleagues);
  readonly clerkName = $derived.by(() => this.#workplace.me.name);
  readonly classes = $derived.by(() => this.#workplace.centre?.priorityClasses ?? []);
  readonly ownDay = $derived.by(() => ownDayOf(this.#desk.at.hall, this.counterId));

  readonly #tiers = $derived.by(
    () => counterOf(this.#desk.at.hall.configuration, this.counterId)?.profile.tiers ?? [],
  );
  /** What the queue can be narrowed to; nothing where there is nothing to choose. */
  readonly filters = $derived.by(() => {
    const { services, queue } = this.#desk;
    if (services.length < 2) return [];
    return [null, ...services].map((id) => ({
      id,
      label: id === null ? t('counter.queue.all') : this.serviceName(id),
      count: id === null ? queue.length : queue.filter(({ ticket }) => ticket.serviceId === id).length,
    }));
  });

  readonly services = $derived.by(() => servicesToStop(this.#desk.at.hall, this.#workplace.centre));
  readonly ownServices = $derived.by(() =>
    this.#tiers.flat().map((id) => ({ value: id, label: this.serviceName(id) })),
  );

  /** Services that take appointments, those of this counter first. */
  readonly bookable = $derived.by(() => {
    const own = this.#tiers.flat();
    return (this.#workplace.centre?.services ?? [])
      .filter(({ takesAppointments }) => takesAppointments)
      .toSorted((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)))
      .map(({ id }) => ({ value: id, label: this.serviceName(id) }));
  });

  /** "Đất đai · Khu vực giữa sảnh" */
  readonly about = $derived.by(() => {
    const zone = this.#workplace.centre?.zones.find(({ id }) => id === this.counterView?.zoneId);
    const services = this.#tiers.flat().map((id) => this.serviceName(id));
    return [services.join(', '), nameIn(zone?.names)].filter(Boolean).join(' · ');
  });

  readonly rule = $derived.by(() => {
    const counter = counterOf(this.#desk.at.hall.configuration, this.counterId);
    if (counter === undefined) return '';
    const [, ...later] = this.#tiers;
    const rule = ruleWords(counter.profile.rule);
    const services = later
      .flat()
      .map((id) => this.serviceName(id))
      .join(', ');
    return services === '' ? rule : t('counter.rule.thenTier', { rule, services });
  });

  readonly words: WordsOf = $derived.by(() => ({
    timeZone: this.timeZone,
    counterId: this.counterId,
    className: (id: string) => this.classes.find((one) => one.id === id)?.names,
  }));

  readonly actionWords = $derived.by(() => {
    const { at, next, undoUntil, counter, state } = this.#desk;
    const nextLabel = next === null ? null : (ticketIn(at.hall, next)?.label ?? null);
    const undoLeftMs = undoUntil === null ? null : undoUntil - at.now;
    return actionWords(state, { nextLabel, undoLeftMs, undoStep: counter.lastStep?.kind ?? null });
  });

  readonly parked = $derived.by(() =>
    parkedOf(this.#desk.at.hall).map(({ id, label, until, counterId }) => ({
      ...{ id, label },
      note: counterId === null ? t('counter.aside.held', { left: this.#left(until) }) : this.#left(until),
    })),
  );
  readonly absent = $derived.by(() =>
    absentOf(this.#desk.at.hall, this.#desk.at.now).map((ticket) => ({
      ...{ id: ticket.id, label: ticket.label },
      note: ticket.state === 'parked' ? t('counter.aside.tooLong') : this.#at(ticket.endedAt),
    })),
  );

  /** The ticket that the open dialog asks about: the one it names, or the one in hand. */
  readonly asked: Ticket | null = $derived.by(() => {
    const { dialog, at, state } = this.#desk;
    if (dialog !== null && 'ticketId' in dialog && dialog.ticketId !== null)
      return ticketIn(at.hall, dialog.ticketId) ?? null;
    return ticketInHand(state);
  });

  readonly question = $derived.by(() => {
    const { dialog, at } = this.#desk;
    const { id = '', label = '' } = this.asked ?? {};
    return dialog && reasonQuestion(dialog.kind, { ...at, counterNumber: this.number, ticketId: id, label });
  });

  readonly places = $derived.by(() => {
    const { hall, counterId } = this.#desk.at;
    return placesToGo({
      hall,
      counterId,
      centre: this.#workplace.centre,
      serviceId: this.asked?.serviceId ?? '',
    });
  });

  readonly ticketChoices = $derived.by(() =>
    this.asked === null ? [] : ticketChoices(this.#desk.at, this.asked),
  );

  serviceName(id: string): string {
    const view = this.#workplace.centre?.services.find((one) => one.id === id);
    return nameIn(view?.shortNames ?? view?.names, id);
  }

  /** The service of a ticket; of the counter when there is none. */
  serviceOf(ticket: Ticket | null): string {
    return ticket === null ? this.about : this.serviceName(ticket.serviceId);
  }

  counterNumber(id: string): string {
    return this.#workplace.centre?.counters.find((one) => one.id === id)?.number ?? id;
  }

  #left(until: number): string {
    const ms = until - this.#desk.at.now;
    return ms < 0 ? t('counter.aside.tooLong') : t('counter.aside.left', { waited: minutesWords(ms) });
  }

  #at(time: number): string {
    return t('counter.aside.at', { time: formatTime(time, this.timeZone) });
  }
}
