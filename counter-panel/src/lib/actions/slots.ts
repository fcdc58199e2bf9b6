/** The keys of the desk. A slot is a place and a key; what it does may follow the state (F4 starts, then finishes). */
export const slotKeys = {
  next: 'F2',
  recall: 'F3',
  progress: 'F4',
  absent: 'F6',
  park: 'F7',
  transfer: 'F8',
  requeue: 'F9',
  undo: 'Ctrl Z',
  choose: 'G',
  uncall: 'U',
  walkIn: 'K',
  reprint: 'R',
  book: 'H',
  cancel: 'X',
  priority: 'S',
  takeBack: 'N',
  bringBack: 'B',
  presence: 'P',
  close: 'D',
  stopIssuing: 'I',
  emergency: 'E',
  hall: 'O',
  messages: 'L',
  note: 'W',
  filter: 'F',
  troubles: 'T',
  menu: 'M',
  shortcuts: '?',
  strip: 'F10',
  sounds: 'Y',
} as const;
export type Slot = keyof typeof slotKeys;

/** The groups of the menu and of the list of shortcuts. */
export const slotGroups = {
  ticket: [
    ...(['next', 'recall', 'progress', 'absent', 'park', 'transfer', 'requeue', 'undo'] as const),
    ...(['uncall', 'priority', 'note', 'cancel'] as const),
  ],
  line: ['choose', 'filter', 'takeBack', 'bringBack', 'walkIn', 'book', 'reprint'],
  counter: ['presence', 'close'],
  hall: ['stopIssuing', 'emergency'],
  screen: ['hall', 'messages', 'troubles', 'menu', 'shortcuts', 'strip', 'sounds'],
} as const satisfies Readonly<Record<string, readonly Slot[]>>;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const slotOf = new Map<string, Slot>(
  Object.entries(slotKeys).map(([slot, key]) => [key.toLowerCase(), slot as Slot]),
);

/** The slot of a key press; null when the desk does not know it. */
export function slotPressed({ key, ctrlKey, metaKey, altKey }: Pressed): Slot | null {
  if (altKey) return null;
  const prefix = ctrlKey || metaKey ? 'ctrl ' : '';
  return slotOf.get(prefix + key.toLowerCase()) ?? null;
}

/** A digit begins the number of a ticket to call. */
export const isDigit = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  /^\d$/.test(key) && !ctrlKey && !metaKey && !altKey;
