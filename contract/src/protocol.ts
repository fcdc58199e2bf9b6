/**
 * Raised when a screen built against the older wire could misread the newer one.
 * `protocol.test.ts` pins a fingerprint of all wire schemas to it.
 */
export const PROTOCOL_VERSION = 3;
