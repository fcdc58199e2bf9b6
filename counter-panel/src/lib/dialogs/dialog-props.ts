import type { Told } from '../told/told.ts';
import type { DeskCommand } from '../workplace/command.ts';

/** What every dialog that gives a command needs. */
export interface DialogProps {
  readonly told: Told | null;
  readonly isWaiting: boolean;
  readonly ongive: (command: DeskCommand) => void;
  readonly onclose: () => void;
}
