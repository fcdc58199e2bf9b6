import type {
  AnnouncementTemplate,
  Audience,
  Outcome,
  Procedure,
  ProcedureDeadline,
  ProcedureLevel,
  RecordedEvent,
  VoiceHours,
  VoiceRules,
  TickedPapers,
  WaitEstimate,
} from '@sanh/domain';
import type { NoticeWay } from './phone-notices.ts';
import type { CentreNotice, CounterDirection, DisplayLayout } from './displays.ts';
import type { PrinterView } from './printing.ts';
import type { CentreRatings } from './ratings.ts';
import type { VoiceUse } from './voices.ts';

/** Answer to every command: where it stands in the log and what it did. The same command id gets the same answer for ever. */
export interface CommandAnswer {
  readonly version: number;
  readonly events: readonly RecordedEvent[];
}

/** Answer to `POST …/tickets`. `phoneUrl` is what the ticket's QR says; its token cannot be guessed. */
export interface IssuedTicket {
  readonly version: number;
  readonly ticketId: string;
  readonly label: string;
  readonly serviceId: string;
  readonly issuedAt: number;
  readonly ahead: number;
  readonly wait: WaitEstimate;
  readonly phoneUrl: string;
}

/** What stands on another slip of a ticket. `copy` counts from 2: the first slip is the kiosk's. */
export interface TicketCopy extends Omit<IssuedTicket, 'version'> {
  readonly copy: number;
  readonly procedureName: string | null;
  readonly priorityClassId: string | null;
}

/** Names are in every language of the centre; `vi` is always there. */
export type Names = Readonly<Record<string, string>>;

export interface CentreSummary {
  readonly id: string;
  readonly kind: string;
  readonly names: Names;
}

/** What screens must know of a centre besides the hall's state. */
export interface CentreView extends CentreSummary {
  readonly version: number;
  readonly address: Names;
  readonly hotline: string | null;
  readonly timeZone: string;
  readonly isDemo: boolean;
  /** How phones reach the installation; null where only the address of the page that asks is known. */
  readonly publicUrl: string | null;
  readonly zones: readonly { readonly id: string; readonly names: Names; readonly direction: Names }[];
  readonly services: readonly ServiceView[];
  readonly counters: readonly CounterView[];
  readonly priorityClasses: readonly { readonly id: string; readonly names: Names }[];
  readonly languages: readonly string[];
  /** Kiosks count which procedures are opened after a search. */
  readonly countsOpenings: boolean;
  readonly printers: readonly PrinterView[];
  readonly ratings: CentreRatings;
  readonly voice: CentreVoice;
  readonly displays: readonly DisplayLayout[];
  readonly notices: readonly CentreNotice[];
}

/** How the hall of a centre calls by voice; see the `voice` part of its configuration. */
export interface CentreVoice {
  readonly isOn: boolean;
  readonly region: 'north' | 'south';
  readonly pack: string | null;
  readonly templates: Readonly<Record<string, AnnouncementTemplate>>;
  readonly tickets: 'digits' | 'number';
  readonly speaksTicketLanguage: boolean;
  readonly rules: Omit<VoiceRules, 'chimeMs'>;
  readonly hours: VoiceHours;
}

export interface ServiceView {
  readonly id: string;
  /** The letter of its tickets. */
  readonly letter: string;
  readonly names: Names;
  readonly shortNames: Names;
  readonly fieldIds: readonly string[];
  /** The desk for whoever does not know where to go. */
  readonly isGuidance: boolean;
  /** One live number to a person; `withoutCard` says who gives one to somebody without a card. Null where it is not so. */
  readonly onePerPerson: { readonly withoutCard: 'allow' | 'desk' } | null;
  readonly takesAppointments: boolean;
}

export interface CounterView {
  readonly id: string;
  readonly number: string;
  readonly names: Names;
  readonly zoneId: string;
  readonly direction: CounterDirection | null;
}

export interface FieldView {
  readonly id: string;
  readonly names: Names;
  readonly procedures: number;
}

export interface ProcedureSummary {
  readonly code: string;
  readonly name: string;
  /** The citizens' own name for it, where one is known. */
  readonly plainName: string | null;
  readonly fieldId: string | null;
  readonly levels: readonly ProcedureLevel[];
  /** Time to the result at the counter in words of the source, e.g. `{ amount: 27, unit: 'working-day' }`; null if none is given. */
  readonly deadline: ProcedureDeadline | null;
}

/** What citizens call a procedure that is often opened; its official name where they have none. */
export interface PopularProcedure {
  readonly code: string;
  readonly words: string;
}

/** A procedure as the kiosk searches it. `agencies` are positions in the package's list; `version` is that of its `ProcedureView`. */
export interface CatalogueEntry extends ProcedureSummary {
  readonly audience: readonly Audience[];
  readonly agencies: readonly number[];
  /** How often it is asked for, from 0 to 1. */
  readonly popularity: number;
  readonly version: string;
}

/** What citizens say and the official words for it, the likeliest first. */
export interface CatalogueSynonym {
  readonly say: readonly string[];
  readonly mean: readonly string[];
}

/** All that searching the catalogue without the network takes. The same version is the same for ever. */
export interface CataloguePackage {
  readonly version: string;
  readonly agencies: readonly string[];
  readonly procedures: readonly CatalogueEntry[];
  /** The administrators' own words; the built-in ones come with the program. */
  readonly synonyms: readonly CatalogueSynonym[];
}

/** Which package is the current one. */
export interface CatalogueState {
  readonly version: string;
  readonly procedures: number;
}

/** A whole catalogue record. `version` changes whenever anything in it does. */
export type ProcedureView = Omit<Procedure, 'source'> &
  Pick<ProcedureSummary, 'deadline'> & { readonly version: string };

/** Who is signed in and where. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly {
    readonly role: 'clerk' | 'manager' | 'administrator';
    readonly centreIds: readonly string[];
  }[];
}

/** The phone's view of one ticket. Times are milliseconds since 1970. */
export interface TicketPlace {
  readonly label: string;
  readonly state: 'waiting' | 'called' | 'serving' | 'parked' | 'ended';
  readonly ahead: number;
  readonly wait: WaitEstimate;
  /** Where it is, was parked, or is alone to be called to. */
  readonly counterNumber: string | null;
  /** How often it has been called since it left the line; 0 while it waits. */
  readonly calls: number;
  /** How the visit ended; null while it goes on. */
  readonly outcome: Outcome | null;
  /** From 1; more when it was sent on or put back. */
  readonly leg: number;
  /** Whom the counters of its service have just now. */
  readonly atCounters: readonly { readonly label: string; readonly counterNumber: string }[];
  /** Some minutes more at its holder's wish: till when, for how long, and how often still. */
  readonly hold: { readonly until: number | null; readonly minutes: number; readonly left: number };
  /** Till when a clerk keeps a parked ticket's place. */
  readonly keptUntil: number | null;
  /** Till when its holder may take a cancellation back. */
  readonly undoUntil: number | null;
  /** The centre sends messages to the number of whoever asks for them. */
  readonly offersNotices: boolean;
  /** Which key a browser may be told by; null where the centre does not push. */
  readonly pushKey: string | null;
  readonly timeZone: string;
  readonly centreId: string;
  readonly centre: Names;
  readonly service: Names;
  readonly now: number;
}

/** Whether notices about a ticket are asked for. Where they go is told nobody. */
export interface TicketReach {
  /** Null when nothing is asked for. */
  readonly by: NoticeWay | null;
}

/** What was ticked when the number was taken; null when nothing was, or when it is no longer kept. */
export interface TicketPapers {
  readonly papers: TickedPapers | null;
}

/** Names of a centre's staff by account id, as sessions in the hall's state name them. */
export type Colleagues = Readonly<Record<string, string>>;

/** What a rating tablet shows of the clerk at its counter. */
export interface ColleagueCard {
  readonly name: string;
  readonly title: string | null;
  /** A `data:` address of a JPEG, PNG or WebP of at most `photoBytes`. */
  readonly photo: string | null;
}

/** Somebody without a role at the centre has no card there. */
export interface FoundCard {
  readonly card: ColleagueCard | null;
}

/** The largest photo of a member of staff. */
export const photoBytes = 100_000;

/** The version under which the sent configuration now runs. */
export interface PublishedConfiguration {
  readonly version: number;
}

/** Answer where there is nothing to tell but that it is done. */
export interface Done {
  readonly done: boolean;
}

/** A pack of spoken clips that screens can play. `address` changes with its content; under it lie `manifest.json` and the data. */
export interface VoiceView {
  readonly id: string;
  readonly use: VoiceUse;
  readonly language: string;
  readonly region: 'north' | 'south' | null;
  readonly names: Names;
  readonly address: string;
  /** Put in place by the administrator of this server. */
  readonly isOwn: boolean;
  /** Words of letters and numbers for which it says something else. */
  readonly missing: readonly string[];
}
