import type { Messages } from '../messages/messages.ts';
import type { FollowOptions, Watch } from './follow-troubles.ts';
import { centresOf, inTurn } from './follow-troubles.ts';
import type { LiveIo } from './live-io.ts';
import { staffRoom } from './rooms.ts';

/**
 * Tells the counters of each centre that there are other messages than before, in whichever process they were written. What
 * they say is asked for by whoever may read it: nothing of it goes to the whole room.
 */
export function followMessages(
  io: LiveIo,
  { messages, everyMs, onTrouble }: Omit<FollowOptions, 'troubles'> & { readonly messages: Messages },
): Watch {
  const told = new Map<string, string>();

  const tell = async (): Promise<void> => {
    const centreIds = centresOf(io);
    if (centreIds.length === 0) return;
    for (const [centreId, mark] of await messages.marks(centreIds)) {
      if (told.get(centreId) === mark) continue;
      told.set(centreId, mark);
      io.to(staffRoom(centreId)).emit('centre:messages', mark);
    }
  };

  const looking = inTurn(() => tell().catch(onTrouble));
  messages.onChange(looking);
  const timer = setInterval(looking, everyMs);
  return {
    join(socket) {
      socket.emit('centre:messages', told.get(socket.data.centreId) ?? '');
      looking();
    },
    stop: () => clearInterval(timer),
  };
}
