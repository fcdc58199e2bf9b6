export { bookHoursOf, bookRulesOf } from './book-rules.ts';
export type { Centre } from './centre/centre.ts';
export type { CounterEntry, PriorityClassEntry } from './centre/counters.ts';
export type { DisplayEntry } from './centre/displays.ts';
export type { DossierRulesEntry } from './centre/dossiers.ts';
export type { NoticeEntry } from './centre/notices.ts';
export type { Opening, OpeningException } from './centre/opening.ts';
export type { NoticesEntry } from './centre/phone-notices.ts';
export type { Agency, Zone } from './centre/places.ts';
export { dotsOf, type PrinterEntry } from './centre/printers.ts';
export type { RatingsEntry } from './centre/ratings.ts';
export type { RulesEntry } from './centre/rules.ts';
export type { BoardField, SeriesEntry, ServiceEntry } from './centre/services.ts';
export type { Words } from './centre/text.ts';
export { checkCentre, type CheckedCentre } from './check/check-centre.ts';
export { jsonPath, mistakeCodes, type Mistake, type MistakeCode } from './check/mistake.ts';
export { remedyOf } from './check/remedy.ts';
export { toDossierRules } from './dossier-rules.ts';
export {
  evaluationSchemeSchema,
  toEvaluationScheme,
  type EvaluationSchemeFile,
} from './evaluation-scheme.ts';
export { toHallVoice } from './hall-voice.ts';
export { toHallConfiguration } from './hall-configuration.ts';
export { toRatingRules } from './rating-rules.ts';
export { toStatisticsRules } from './statistics-rules.ts';
export { centreSchema } from './schema.ts';
export { queueForDossier, type DossierQueue } from './queue-for-dossier.ts';
export { servicesForField } from './services-for-field.ts';
