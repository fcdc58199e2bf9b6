import type { Slot } from '../actions/slots.ts';
import type { DeskState } from '../desk/desk-state.ts';

/** The keys that are worth a place in 64 px, by state; the rest stay on the keyboard. */
export function stripSlots({ kind }: DeskState): readonly Slot[] {
  if (kind === 'called') return ['progress', 'recall', 'absent', 'park', 'undo'];
  if (kind === 'serving') return ['next', 'progress', 'park', 'transfer', 'undo'];
  return kind === 'paused' ? ['presence', 'undo'] : ['next', 'choose', 'presence', 'undo'];
}
