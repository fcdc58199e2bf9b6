import { readAppointmentCode } from '../appointment/appointment-code.ts';
import { readCitizenCard, readCitizenNumber, type CardWarning } from '../citizen-card.ts';
import { dossierKey, isPaymentCode, readDossierCode, type DossierCode } from '../dossier/dossier-code.ts';
import { readAddress, type ScannedAddress } from './scanned-address.ts';

/** What a scanned or typed text is. Only `citizen` carries a personal number; of everything else none leaves this function. */
export type Recognised =
  | { readonly kind: 'dossier'; readonly code: DossierCode }
  /** A card, or a personal number that was typed: for a second factor, then to be forgotten. */
  | {
      readonly kind: 'citizen';
      readonly from: 'card' | 'number';
      readonly idNumber: string;
      readonly warnings: readonly CardWarning[];
    }
  /** A card whose number cannot be right. */
  | { readonly kind: 'unreadable-card' }
  | { readonly kind: 'ticket'; readonly token: string }
  /** `centreId` where the scanned address names one: an appointment may be at another centre. */
  | { readonly kind: 'appointment'; readonly code: string; readonly centreId: string | null }
  /** The first two groups of the national code, "1.001193". */
  | { readonly kind: 'procedure'; readonly code: string }
  /** A payment of the national portal: no dossier, though it looks like one. */
  | { readonly kind: 'payment' }
  | { readonly kind: 'unknown' };

const unknown: Recognised = { kind: 'unknown' };
const longestText = 4096;
const token = /^[A-Za-z0-9_-]{8,255}\.[A-Za-z0-9_-]{22}$/;
const procedure = /^([1-9]\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2,3}|\.[A-Z]\d{2,3})?$/;
const centreId = /^(?!.*\d{9})[a-z0-9-]{1,64}$/;
/** Parameters in which portals carry the code, the surest first. `SGT` and whatever else is never read. */
const codeParameters = ['mhs', 'mahoso', 'ma', 'code', 'id'] as const;

/** Recognises any text. Never throws, whatever it is given. */
export function recognise(scanned: string): Recognised {
  const text = scanned.slice(0, longestText).trim();
  if (text === '' || scanned.length > longestText) return unknown;
  const card = readCitizenCard(text);
  if (card !== null)
    return card.ok ? citizen('card', card.idNumber, card.warnings) : { kind: 'unreadable-card' };
  const address = readAddress(text);
  return address === null ? recogniseCode(text) : recogniseAddress(address);
}

function recogniseAddress({ parameters, segments }: ScannedAddress): Recognised {
  const ours = parameters.get('t') ?? '';
  if (segments.at(-1) === 'ticket' && isToken(ours)) return { kind: 'ticket', token: ours };
  const appointment = segments.at(-1) === 'appointment' ? appointmentIn(parameters) : null;
  if (appointment !== null) return appointment;
  for (const name of codeParameters) {
    const code = readDossierCode(parameters.get(name) ?? '');
    if (code !== null) return { kind: 'dossier', code };
  }
  const inPath = segments
    .map((segment) => readDossierCode(segment))
    .find((code) => code?.shape === 'national');
  if (inPath) return { kind: 'dossier', code: inPath };
  const shown = segments.map((segment) => procedure.exec(dossierKey(segment))?.[1]).find(Boolean);
  return shown === undefined ? unknown : { kind: 'procedure', code: shown };
}

function recogniseCode(text: string): Recognised {
  if (isToken(text)) return { kind: 'ticket', token: text };
  const appointment = readAppointmentCode(text);
  if (appointment !== null) return { kind: 'appointment', code: appointment, centreId: null };
  const key = dossierKey(text);
  const number = key.replace(/[.-]/g, '');
  if (/^[\d.-]+$/.test(key) && readCitizenNumber(number) !== null) return citizen('number', number, []);
  const procedureCode = procedure.exec(key)?.[1];
  if (procedureCode !== undefined) return { kind: 'procedure', code: procedureCode };
  if (isPaymentCode(text)) return { kind: 'payment' };
  const code = readDossierCode(text);
  return code === null ? unknown : { kind: 'dossier', code };
}

const citizen = (
  from: 'card' | 'number',
  idNumber: string,
  warnings: readonly CardWarning[],
): Recognised => ({ kind: 'citizen', from, idNumber, warnings });

function appointmentIn(parameters: ScannedAddress['parameters']): Recognised | null {
  const code = readAppointmentCode(parameters.get('code') ?? '');
  const named = parameters.get('centre') ?? '';
  return code === null ? null : { kind: 'appointment', code, centreId: centreId.test(named) ? named : null };
}

const isToken = (text: string): boolean => token.test(text) && !/\d{12}/.test(text);
