import type { CentreView, ChosenPrinter, Client, DeviceWish, Person } from '@sanh/contract';
import {
  BrowserVoice,
  drawSlip,
  FirstVoice,
  KeptHalls,
  PackVoice,
  preferences,
  type Printer,
  ReadAloud,
  type Voice,
} from '@sanh/ui';
import { untrack } from 'svelte';
import { AppointmentDesk } from './appointment/AppointmentDesk.svelte.ts';
import { Booking } from './appointment/Booking.svelte.ts';
import type { ChosenCentre } from './centre/ChosenCentre.svelte.ts';
import { DossierDesk } from './dossier/DossierDesk.svelte.ts';
import { HallBoard } from './hall/HallBoard.svelte.ts';
import { ScannedTicket } from './place/ScannedTicket.svelte.ts';
import { NextBest } from './next-best/NextBest.svelte.ts';
import { storedJobs, type BegunJobs } from './printing/begun-jobs.ts';
import { openPrinter } from './printing/open-printer.ts';
import { PaperSlip } from './printing/PaperSlip.svelte.ts';
import { Checklist } from './procedures/Checklist.svelte.ts';
import type { Disk } from './offline/disk.ts';
import { keepCatalogue } from './offline/keep-catalogue.ts';
import { OfflineWork } from './offline/OfflineWork.svelte.ts';
import { Fields } from './procedures/Fields.svelte.ts';
import { Openings } from './procedures/Openings.svelte.ts';
import { LocalLookup, type LookupPort } from './procedures/lookup/LocalLookup.svelte.ts';
import { ProcedureReader } from './procedures/ProcedureReader.svelte.ts';
import { ProcedureSearch } from './procedures/ProcedureSearch.svelte.ts';
import { Rating } from './rate/Rating.svelte.ts';
import { SaidOutbox, type SaidClient } from './rate/SaidOutbox.ts';
import type { SaidDisk } from './rate/said-disk.ts';
import { receive } from './scan/receive.ts';
import { Scan } from './scan/Scan.svelte.ts';
import { Intention } from './take-number/Intention.svelte.ts';
import { PersonQuestion } from './take-number/PersonQuestion.svelte.ts';
import { controlWords } from './visitor/control-words.ts';
import type { VisitStorage } from './visitor/VisitStorage.ts';

/** The first screen and its hall come first. */
const catalogueAfterMs = 4000;

/** What the machine under the screen has. */
interface Machine {
  readonly chosen: ChosenCentre;
  readonly disk: Disk;
  readonly saidDisk: SaidDisk;
  /** Speaks for citizens alone, whoever is signed in in this browser. */
  readonly citizens: SaidClient;
  readonly openLookup: () => LookupPort;
}

/** What a number is for. */
interface Wish {
  readonly serviceId: string;
  readonly procedureCode: string | null;
  readonly dossierCode: string | null;
}

/** Everything this screen holds: what belongs to the hall, and what belongs to the person in front of it. */
export class Kiosk {
  readonly chosen: ChosenCentre;
  readonly fields: Fields;
  readonly lookup: LocalLookup;
  board = $state.raw<HallBoard | null>(null);

  /** What works without the server. */
  readonly offline: OfflineWork;
  readonly intention: Intention;
  readonly search: ProcedureSearch;
  readonly openings: Openings;
  readonly reader: ProcedureReader;
  readonly dossier: DossierDesk;
  readonly place: ScannedTicket;
  readonly said: SaidOutbox;
  readonly rating: Rating;
  readonly appointment: AppointmentDesk;
  readonly booking: Booking;
  readonly nextBest: NextBest;
  readonly scan = new Scan();
  readonly person = new PersonQuestion();
  readonly checklist = new Checklist();
  priorityClassId = $state<string | null>(null);
  /** Where this kiosk prints. */
  chosenPrinter = $state.raw<ChosenPrinter | null>(null);
  readonly packVoice: PackVoice;
  readonly voice: Voice;
  readonly readAloud: ReadAloud;
  /** The slip of the number, and the list of papers: each belongs to the person as the number does. */
  ticketPaper: PaperSlip;
  checklistPaper: PaperSlip;
  readonly #begun: BegunJobs;
  readonly #client: Client;
  readonly #printer = $derived.by((): Printer | null => {
    const { centre } = this.chosen;
    return centre === null ? null : openPrinter(this.#client, centre, this.chosenPrinter);
  });
  readonly #keptHalls: KeptHalls;
  readonly #visit: VisitStorage;

  constructor(
    client: Client,
    visit: VisitStorage,
    { chosen, disk, saidDisk, citizens, openLookup }: Machine,
  ) {
    this.#visit = visit;
    this.#begun = storedJobs(visit);
    this.ticketPaper = $state.raw(this.newPaper());
    this.checklistPaper = $state.raw(this.newPaper());
    this.chosen = chosen;
    this.fields = new Fields(client);
    this.#client = client;
    this.packVoice = new PackVoice(client);
    this.voice = new FirstVoice([this.packVoice, new BrowserVoice()]);
    this.readAloud = new ReadAloud({ voice: this.voice, words: controlWords });
    this.#keptHalls = new KeptHalls(disk);
    this.offline = new OfflineWork(client, disk, () => this.board?.hallNow ?? null);
    this.intention = new Intention(client, visit, this.offline);
    this.lookup = new LocalLookup(openLookup);
    this.openings = new Openings(client);
    this.search = new ProcedureSearch(client, this.lookup);
    this.reader = new ProcedureReader(client);
    this.dossier = new DossierDesk(client);
    this.place = new ScannedTicket(client);
    this.said = new SaidOutbox(citizens, saidDisk);
    this.rating = new Rating(client, this.said, () => ({
      ...{ centre: chosen.centre, now: this.board?.hallNow?.now ?? null },
    }));
    this.appointment = new AppointmentDesk(client);
    this.booking = new Booking(client, visit);
    this.nextBest = new NextBest(client);
  }

  newPaper(): PaperSlip {
    return new PaperSlip(this.#begun, drawSlip);
  }

  /** The same again changes nothing: a printer remembers what it has printed. */
  choosePrinter(printer: ChosenPrinter | null): void {
    if (JSON.stringify(printer) !== JSON.stringify(this.chosenPrinter)) this.chosenPrinter = printer;
  }

  get printer(): Printer | null {
    return this.#printer;
  }

  /** Nobody has done anything here since the last visit. */
  get isUntouched(): boolean {
    const { isLargeType, isContrast, isLowReach, language } = preferences;
    const hasAid = isLargeType || isContrast || isLowReach || this.readAloud.isOn;
    return !hasAid && language === 'vi';
  }

  async #readAhead(centre: CentreView, signal: AbortSignal): Promise<void> {
    const fieldIds = centre.services.flatMap((service) => service.fieldIds);
    await keepCatalogue(this.#client, centre, signal).finally(() => this.lookup.keep(fieldIds));
  }

  /** Shows the hall of this centre. Returns what stops it. */
  follow(centreId: string, onwish?: (wish: DeviceWish) => void): () => void {
    const board = new HallBoard(centreId, this.chosen, { offline: this.offline, onwish });
    this.board = board;
    return untrack(() => {
      const stops = [
        ...[board.start(), this.#keptHalls.start(centreId, board.live)],
        this.offline.start(centreId, () => board.isLive),
        this.said.start(centreId, () => board.isLive),
        this.openings.start(centreId, () => board.isLive),
      ];
      return () => stops.forEach((stop) => stop());
    });
  }

  /** Reads ahead what may be looked up without the network. Returns what gives it up. */
  keepCatalogue(): () => void {
    const giveUp = new AbortController();
    const { centre } = this.chosen;
    const later = setTimeout(() => {
      if (centre !== null) void this.#readAhead(centre, giveUp.signal).catch(() => undefined);
    }, catalogueAfterMs);
    return () => {
      clearTimeout(later);
      giveUp.abort();
    };
  }

  /** Acts on what was scanned or typed. Answers the page to show; null while a number is on its way, and for a repeat. */
  receive(text: string): `/${string}` | null {
    if (this.intention.state.kind === 'sending' || this.scan.repeats.isOne(text, Date.now())) return null;
    // Whoever scans has read the ticket on the screen: it must not stand in the way of another one.
    this.intention.forget();
    this.search.clear();
    return receive(this, text);
  }

  /** Takes a number for what this person has told so far. */
  async take({ serviceId, procedureCode, dossierCode }: Wish, person: Person | null): Promise<void> {
    const { centre } = this.chosen;
    if (centre === null) return;
    const procedure = procedureCode === null ? null : this.reader.procedure;
    const request = {
      ...{
        centreId: centre.id,
        serviceId,
        procedureCode,
        dossierCode,
        papers: this.checklist.tickedOf(procedureCode),
        priorityClassId: this.priorityClassId,
      },
      procedureName: procedure === null ? null : (procedure.plainName ?? procedure.name),
      language: preferences.language,
      appointmentCode: null,
    };
    await this.intention.take(request, person);
  }

  /** Exchanges the appointment that was found for its number. */
  async checkIn(): Promise<void> {
    const { state } = this.appointment;
    if (state.kind !== 'shown') return;
    const { centreId, serviceId, procedureCode, code } = state.appointment;
    await this.intention.take({
      ...{ centreId, serviceId, procedureCode, appointmentCode: code },
      ...{ priorityClassId: null, dossierCode: null, procedureName: null },
      papers: this.checklist.tickedOf(procedureCode),
      language: preferences.language,
    });
  }

  /** Books a slot for this person, in the stead of a number. */
  async book(serviceId: string, at: number, procedureCode: string | null): Promise<void> {
    const { centre } = this.chosen;
    if (centre === null) return;
    const { language } = preferences;
    await this.booking.book({ centreId: centre.id, body: { serviceId, at, procedureCode, language } });
  }

  /** After a reload or a power cut: whether somebody was in the middle of taking a number or of booking. Answers where it goes on. */
  async resume(): Promise<'/number/' | '/booked/' | null> {
    await this.#visit.recover();
    if (this.intention.state.kind !== 'none') return null;
    if (this.#resumeIntention()) return '/number/';
    return this.booking.resume() ? '/booked/' : null;
  }

  #resumeIntention(): boolean {
    const isResumed = this.intention.resume();
    const { state } = this.intention;
    if (state.kind !== 'none') preferences.chooseLanguage(state.request.language);
    return isResumed;
  }

  /** Ends the errand; language and aids stay with the person who still stands here. */
  startOver(): void {
    this.intention.forget();
    this.search.clear();
    this.reader.close();
    this.checklist.clear();
    this.dossier.close();
    this.place.close();
    this.rating.close();
    this.appointment.close();
    this.booking.forget();
    this.nextBest.close();
    this.scan.clear();
    this.person.close();
    this.#begun.clear();
    this.ticketPaper = this.newPaper();
    this.checklistPaper = this.newPaper();
    this.priorityClassId = null;
  }

  /** Ends the visit: nothing of it is left for the next person. */
  wipe(): void {
    this.startOver();
    this.openings.endVisit();
    this.search.text.reset();
    this.readAloud.turnOff();
    preferences.reset();
  }
}
