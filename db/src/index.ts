export { connect } from './connect.ts';
export type { Connection, ConnectOptions, Database, DatabaseTransaction, Sql } from './connect.ts';
export { DatabaseError } from './database-error.ts';
export type { DatabaseErrorCode } from './database-error.ts';
export { ensureEventPartitions } from './event-partitions.ts';
export { migrate } from './migrate.ts';
export { appointment } from './schema/appointment.ts';
export { evaluationSheet } from './schema/evaluation.ts';
export { agency, centre, centreConfiguration } from './schema/organisation.ts';
export { hall, hallCommand, hallEvent } from './schema/hall.ts';
export { mediaFile, playlist } from './schema/media.ts';
export { device, deviceAct, deviceHealth, devicePairing } from './schema/device.ts';
export { feedback, rating } from './schema/rating.ts';
export { leg, ticket, ticketHolder } from './schema/ticket.ts';
export {
  dossier,
  dossierApplicant,
  dossierStatusChange,
  dossierTry,
  integrationKey,
} from './schema/dossier.ts';
export { field, procedure } from './schema/procedure.ts';
export { rollUp, rollUpGroup } from './schema/statistics.ts';
export { zoneVoice } from './schema/voice.ts';
export { STAFF_ROLES, STAFF_SCOPES, staffAssignment } from './schema/staff.ts';
export type { StaffRole, StaffScope } from './schema/staff.ts';
export {
  staffAccount,
  staffRateLimit,
  staffSession,
  staffSignInTables,
  staffTwoFactor,
  staffUser,
  staffVerification,
} from './schema/staff-sign-in.ts';
export { joinEmbeddedPostgres } from './embedded/join.ts';
export { startEmbeddedPostgres } from './embedded/start.ts';
export type { EmbeddedOptions, EmbeddedPostgres } from './embedded/start.ts';
export type { PostgresSettings } from './embedded/settings.ts';
