/** What the desk asks before a command can be given, or shows over itself. */
export type DeskDialog =
  | { readonly kind: 'pause' | 'park' | 'transfer' | 'requeue' | 'uncall' | 'walk-in' | 'stop' | 'emergency' }
  | {
      readonly kind:
        'parked' | 'absent' | 'papers' | 'menu' | 'shortcuts' | 'troubles' | 'book' | 'hall' | 'messages';
    }
  | { readonly kind: 'choose'; readonly typed: string }
  /** Without a ticket its number is asked for first. */
  | { readonly kind: 'reprint'; readonly ticketId: string | null }
  | {
      readonly kind: 'ticket' | 'call' | 'cancel' | 'priority' | 'bring-back' | 'note';
      readonly ticketId: string;
    };
export type DeskDialogKind = DeskDialog['kind'];
