import { createHmac, createSecretKey } from 'node:crypto';

export interface DossierName {
  readonly centreId: string;
  readonly codeKey: string;
}

/** Keyed hashes: the database alone, stolen, tells neither who applied nor which dossiers are one person's. */
export interface DossierHashes {
  /** Of the last 4, 5, … digits of an identity number, one each. */
  ofNumber(dossier: DossierName, idNumber: string): readonly string[];
  ofDigits(dossier: DossierName, digits: string): string;
  ofContent(content: unknown): string;
  /** Of where somebody asks from, to count tries by. */
  ofAddress(address: string): string;
}

const fewestDigits = 4;

export function createDossierHashes(key: Buffer): DossierHashes {
  // Told once: a key handed over as bytes costs seven times the rest of the work.
  const secret = createSecretKey(key);
  const hash = (...parts: readonly string[]): string =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
  const ofDigits = ({ centreId, codeKey }: DossierName, digits: string): string =>
    hash('digits', centreId, codeKey, digits);
  return {
    ofDigits,
    ofNumber: (dossier, idNumber) =>
      Array.from({ length: idNumber.length - fewestDigits + 1 }, (_, more) =>
        ofDigits(dossier, idNumber.slice(-(fewestDigits + more))),
      ),
    ofContent: (content) => hash('content', JSON.stringify(content)),
    ofAddress: (address) => hash('address', address),
  };
}
