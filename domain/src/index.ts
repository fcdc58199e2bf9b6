export {
  newAppointmentCode,
  readAppointmentCode,
  shownAppointmentCode,
} from './appointment/appointment-code.ts';
export * from './appointment/arrival.ts';
export * from './appointment/book-rules.ts';
export * from './appointment/slots.ts';
export * from './calendar/local-time.ts';
export * from './calendar/opening-calendar.ts';
export * from './calendar/opening.ts';
export {
  cleanProcedure,
  skipReasons,
  type CatalogueField,
  type CleanedProcedure,
  type SkipReason,
} from './catalogue/clean-procedure.ts';
export { cleanings, type Cleaning } from './catalogue/cleaning.ts';
export { fieldIdOf } from './catalogue/field-id.ts';
export * from './catalogue/procedure.ts';
export * from './catalogue/ticked-papers.ts';
export { deviceKinds, type DeviceKind } from './device-kind.ts';
export { readCitizenNumber, type CardWarning, type CitizenNumber } from './citizen-card.ts';
export { dossierKey, readDossierCode, type DossierCode } from './dossier/dossier-code.ts';
export * from './dossier/next-step.ts';
export {
  standingOf,
  type DossierFacts,
  type DossierRules,
  type Due,
  type Standing,
} from './dossier/standing.ts';
export * from './dossier/status.ts';
export { readStatus } from './dossier/status-names.ts';
export { timelinesses, type Timeliness } from './dossier/timeliness.ts';
export type { WorkingTime } from './dossier/working-days.ts';
export * from './hall/calling-order.ts';
export * from './display/number-height.ts';
export * from './hall/command.ts';
export * from './hall/configuration.ts';
export * from './hall/counter-way.ts';
export * from './hall/decide.ts';
export * from './hall/emergency.ts';
export * from './hall/event.ts';
export * from './hall/evolve.ts';
export * from './hall/hall.ts';
export { hashOfHall } from './hall/hash.ts';
export * from './hall/hours.ts';
export { lengthOf, serviceLine, counterLine, queues } from './hall/line.ts';
export { checkInvariants, type HallRulebook } from './hall/invariants.ts';
export * from './hall/numbering.ts';
export * from './hall/refusal.ts';
export { aheadOf } from './hall/place-in-line.ts';
export { placeAt, placesOf, type Place, type Places } from './hall/places.ts';
export * from './hall/snapshot.ts';
export * from './hall/ticket.ts';
export { findTicket, ticketsOf, ticketBookOf, type TicketBook } from './hall/ticket-book.ts';
export { whyNotIssue } from './hall/decide/issue.ts';
export * from './hall/wait-estimate.ts';
export { afterHandIn, isOfThisNumber, type AfterHandIn } from './offline/after-hand-in.ts';
export { giveNumber, type OfflineRefusal, type OfflineWish } from './offline/give-number.ts';
export { hallAsKnown } from './offline/hall-as-known.ts';
export { leasesWanted, type LeaseWish } from './offline/leases-wanted.ts';
export { readMobileNumber } from './mobile-number.ts';
export * from './offline/reserve.ts';
export { maskPersonal } from './rating/mask-personal.ts';
export * from './rating/rating-rules.ts';
export * from './rating/satisfaction.ts';
export * from './rating/leg-to-rate.ts';
export * from './rating/scale.ts';
export {
  suspicionRules,
  suspicions,
  suspicionsIn,
  suspicionsOf,
  type RatedLeg,
  type Suspicion,
} from './rating/suspicions.ts';
export * from './result.ts';
export { recognise, type Recognised } from './scan/recognise.ts';
export { Chance } from './simulation/chance.ts';
export * from './statistics/days-before.ts';
export * from './statistics/figures.ts';
export * from './statistics/last-period.ts';
export * from './statistics/quarter-minutes.ts';
export * from './statistics/tally.ts';
export * from './statistics/tally-day.ts';
export * from './statistics/times.ts';
export * from './text/fold.ts';
export * from './text/telex.ts';
export { planClips, sayableOf, type ClipPlan, type PlannedPart, type Sayable } from './voice/clip-plan.ts';
export { missingWords, neededTexts } from './voice/needed-words.ts';
export { numberReaderOf, type SpeakingStyle } from './voice/number-reader.ts';
export { spokenForm, spokenTokens, type SpokenToken } from './voice/spoken-tokens.ts';
export { announcementTokens, type AnnouncementTemplate } from './voice/announcement.ts';
export * from './voice/announcer.ts';
export {
  claimVoice,
  nobodySpeaks,
  voiceClaimEveryMs,
  voiceHeldMs,
  voiceLeaseMs,
  type Speaker,
} from './voice/speaker.ts';
export { volumeAt, type VoiceHours } from './voice/voice-hours.ts';
export * from './official-evaluation/evaluate.ts';
export * from './official-evaluation/quarter.ts';
export * from './official-evaluation/scheme.ts';
export * from './official-evaluation/summary.ts';
export type { WhatIfChanges } from './what-if/changes.ts';
export * from './what-if/compare.ts';
export { CounterTimes, type CounterTime } from './what-if/counter-time.ts';
export { settingOf } from './what-if/day-setting.ts';
export { observeDay } from './what-if/observe-day.ts';
export type { Call, ObservedDay } from './what-if/observed-day.ts';
export { asItWas, asItWouldBe, type Plan } from './what-if/plan.ts';
export { replayDay, type Replayed, type ReplayWatch } from './what-if/replay.ts';
export { atOnce, type Sliced } from './what-if/sliced.ts';
