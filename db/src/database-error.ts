export type DatabaseErrorCode =
  | 'DATABASE_NEWER_THAN_CODE'
  | 'DATA_DIRECTORY_IN_USE'
  | 'DATA_DIRECTORY_UNREACHABLE'
  | 'PLATFORM_NOT_SUPPORTED'
  | 'POSTGRES_DID_NOT_START';

/** What can go wrong between the code and its database, by code. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
