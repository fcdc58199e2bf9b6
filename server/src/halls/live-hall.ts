import { setTimeout as delay } from 'node:timers/promises';
import type { CommandAnswer } from '@sanh/contract';
import type { CentreId, CommandEnvelope, RecordedEvent } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { decideBatch, type Asked, type Decided, type Outcome } from './batch.ts';
import type { HallStore } from './hall-store.ts';
import type { Beside } from './beside.ts';
import type { HeldClaims } from './person-claim.ts';
import { catchUp, loadHall, type LoadedHall } from './loaded-hall.ts';

/** At most so many commands share one transaction. */
const largestBatch = 256;
/** A database that is away for longer is said to be away. */
const patienceMs = 10_000;

interface Pending extends Asked {
  readonly since: number;
  readonly resolve: (answer: CommandAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export interface LiveHallOptions {
  readonly store: HallStore;
  readonly centreId: CentreId;
  readonly clock: () => number;
  /** Called after commit, in order of versions. */
  readonly onEvents: (epoch: string, events: readonly RecordedEvent[], isOwn: boolean) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * One hall of this process: the loop that turns waiting commands into one transaction. While a batch is being written the
 * next one gathers. What is in memory is always what was committed; a failed write throws it away and reads the log.
 */
export class LiveHall {
  readonly #options: LiveHallOptions;
  #loaded: LoadedHall | null = null;
  /** Up to where listeners have been told. */
  #told: { readonly epoch: string; readonly version: number } | null = null;
  #pending: Pending[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #isRunning = false;
  lastUsed = 0;

  constructor(options: LiveHallOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return !this.#isRunning && this.#pending.length === 0;
  }

  get loadedNow(): LoadedHall | null {
    return this.#loaded;
  }

  execute(envelope: CommandEnvelope, { claim, rating }: Beside = {}): Promise<CommandAnswer> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ envelope, claim, rating, since: performance.now(), resolve, reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  /** The hall as committed, read from the log when it is not in memory. */
  loaded(): Promise<LoadedHall> {
    return this.#loaded === null ? this.#inTurn(() => this.#load()) : Promise.resolve(this.#loaded);
  }

  /** Reads what other processes have written. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#refresh());
  }

  /** Loading, catching up and writing never overlap. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // Commands of the same tick come together in the first batch.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0, largestBatch);
      await this.#inTurn(() => this.#process(batch));
    }
    this.#isRunning = false;
  }

  async #process(batch: readonly Pending[]): Promise<void> {
    let waiting = batch;
    for (let attempt = 0; waiting.length > 0; attempt++) {
      try {
        if (await this.#attempt(waiting)) return;
      } catch (error) {
        this.#loaded = null;
        this.#options.onTrouble(error);
        if (error instanceof AppError) {
          for (const one of waiting) one.reject(error);
          return;
        }
        await delay(Math.min(25 * 2 ** attempt, 500));
        waiting = this.#stillPatient(waiting);
      }
    }
  }

  #stillPatient(batch: readonly Pending[]): readonly Pending[] {
    const tooLate = performance.now() - patienceMs;
    for (const one of batch) if (one.since < tooLate) one.reject(new AppError('UNAVAILABLE'));
    return batch.filter((one) => one.since >= tooLate);
  }

  /** False when another process wrote first and the batch must be decided again. */
  async #attempt(batch: readonly Pending[]): Promise<boolean> {
    const loaded = this.#loaded ?? (await this.#load());
    const held = await this.#heldBy(batch);
    const decided = decideBatch(loaded, batch, { clock: this.#options.clock, held });
    if (decided.append.events.length > 0 && !(await this.#append(loaded, decided))) return false;
    await Promise.all(batch.map((one, index) => this.#answer(loaded, one, decided.outcomes[index])));
    return true;
  }

  /** Read after the hall: whoever commits a claim in between also moves the hall, and the batch is decided again. */
  async #heldBy(batch: readonly Asked[]): Promise<HeldClaims> {
    const claims = batch.flatMap(({ claim }) => claim ?? []);
    const { store, centreId } = this.#options;
    return claims.length === 0 ? new Map() : store.claims(centreId, claims);
  }

  async #append(loaded: LoadedHall, decided: Decided): Promise<boolean> {
    const { append } = decided;
    try {
      if (!(await this.#options.store.append(append))) {
        await this.#refresh();
        return false;
      }
    } catch (error) {
      const ids = append.commands.map((command) => command.id);
      if (isDuplicateCommand(error) && (await this.#learnCommands(loaded, ids))) return false;
      throw error;
    }
    this.#take(loaded, decided);
    this.#tell(loaded, true);
    return true;
  }

  #take(loaded: LoadedHall, { append, hall }: Decided): void {
    const { dayStart } = append.after;
    if (dayStart !== append.before.dayStart) {
      loaded.events = [];
      loaded.commands.clear();
    }
    for (const event of append.events) if (event.version > dayStart) loaded.events.push(bare(event));
    for (const command of append.commands) loaded.commands.set(command.id, command);
    loaded.position = append.after;
    loaded.hall = hall;
  }

  /** Tells what has been committed since the last time, also what an uncertain write or another process has committed. */
  #tell(loaded: LoadedHall, isOwn: boolean): void {
    const { epoch, version, dayStart } = loaded.position;
    const from = this.#told?.epoch === epoch ? this.#told.version : version - 1;
    const isFirst = this.#told === null;
    this.#told = { epoch, version };
    const events = loaded.events.slice(Math.max(0, from - dayStart));
    if (!isFirst && events.length > 0) this.#options.onEvents(epoch, events, isOwn);
  }

  /** A command of an earlier day: its id is in the log though not in memory. False when none of them is. */
  async #learnCommands(loaded: LoadedHall, ids: readonly string[]): Promise<boolean> {
    const { store, centreId } = this.#options;
    const known = await store.commandsNamed(centreId, ids);
    for (const [id, command] of known) loaded.commands.set(id, command);
    return known.size > 0;
  }

  async #answer(
    loaded: LoadedHall,
    { resolve, reject }: Pending,
    outcome: Outcome | undefined,
  ): Promise<void> {
    if (outcome?.kind !== 'done') {
      reject(outcome?.error ?? new AppError('INTERNAL'));
      return;
    }
    const { from, to } = outcome;
    const { dayStart } = loaded.position;
    const { store, centreId } = this.#options;
    const events =
      from >= dayStart
        ? loaded.events.slice(from - dayStart, to - dayStart)
        : await store.events(centreId, from, to, null);
    resolve({ version: to, events });
  }

  async #load(): Promise<LoadedHall> {
    if (this.#loaded !== null) return this.#loaded;
    this.#loaded = await loadHall(this.#options.store, this.#options.centreId);
    this.#tell(this.#loaded, false);
    return this.#loaded;
  }

  async #refresh(): Promise<void> {
    const { store, centreId } = this.#options;
    if (this.#loaded === null) return;
    if (await catchUp(store, centreId, this.#loaded)) {
      this.#tell(this.#loaded, false);
      return;
    }
    this.#loaded = null;
    await this.#load();
  }
}

const bare = ({ version, at, event }: RecordedEvent): RecordedEvent => ({ version, at, event });

const isDuplicateCommand = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
