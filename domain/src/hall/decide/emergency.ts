import { ok, refuse } from '../../result.ts';
import type { Actor, HallCommand } from '../command.ts';
import type { Decision } from '../decide.ts';
import { emergencyAt, emergencyTextAtMost } from '../emergency.ts';
import type { Hall } from '../hall.ts';

type Of<T extends HallCommand['type']> = Extract<HallCommand, { type: T }>;

/** At any hour: an alarm does not wait for the day to open. A newer one takes the place of the one that stands. */
export function raiseEmergency(
  hall: Hall,
  { texts, until }: Of<'raise-emergency'>,
  { id, by, now }: { readonly id: string; readonly by: Actor; readonly now: number },
): Decision {
  const written = Object.entries(texts)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== '');
  const isLong = written.some(([, text]) => text.length > emergencyTextAtMost);
  if (!written.some(([language]) => language === 'vi') || isLong) return refuse({ code: 'TEXT_NEEDED' });
  if (until !== null && until <= now) return refuse({ code: 'TIME_PASSED' });
  const clerkId = by.kind === 'staff' ? by.id : null;
  return ok([{ type: 'emergency-raised', id, texts: Object.fromEntries(written), until, clerkId }]);
}

/** Only the one that was meant: another that was raised meanwhile stays. */
export function endEmergency(hall: Hall, { emergencyId }: Of<'end-emergency'>, now: number): Decision {
  return emergencyAt(hall, now)?.id === emergencyId
    ? ok([{ type: 'emergency-ended', id: emergencyId }])
    : refuse({ code: 'NO_EMERGENCY' });
}
