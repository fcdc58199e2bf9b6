import { recognise } from '@sanh/domain';
import type { Kiosk } from '../Kiosk.svelte.ts';

type Receiver = Pick<Kiosk, 'chosen' | 'scan' | 'dossier' | 'place' | 'appointment' | 'person' | 'rating'>;

/**
 * Acts on a scanned or typed text. Answers the page to show, or null to stay. Of a citizen card only the number is used, as
 * proof for a dossier that is open or for the number that is being taken; nothing of it is kept.
 */
export function receive({ chosen, scan, ...kiosk }: Receiver, text: string): `/${string}` | null {
  const { centre } = chosen;
  const { dossier, place, appointment, person, rating } = kiosk;
  if (centre === null) return null;
  const found = recognise(text);
  if (person.isOpen) {
    person.scanned(found.kind === 'citizen' ? found.idNumber : null);
    return null;
  }
  scan.notice = null;
  scan.typed = '';
  switch (found.kind) {
    case 'dossier':
      void dossier.lookUp(centre.id, found.code.key);
      return '/dossier/';
    case 'ticket':
      if (rating.wantsSlip) {
        void rating.open(found.token);
        return '/rate/';
      }
      void place.open(found.token);
      return '/place/';
    case 'appointment':
      void appointment.open({ centreId: found.centreId ?? centre.id, code: found.code });
      return '/check-in/';
    case 'procedure':
      return `/procedures/${found.code}/`;
    case 'citizen':
      if (dossier.dossier === null) {
        scan.notice = 'card';
        return '/scan/';
      }
      void dossier.prove(found.idNumber);
      return '/dossier/';
    case 'unreadable-card':
    case 'payment':
    case 'unknown':
      scan.notice = found.kind;
      return '/scan/';
  }
}
