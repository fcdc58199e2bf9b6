interface Stroke {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const withControl = /^[acdfghijopsu+=0-]$/i;
const alone = [
  'F1',
  'F3',
  'F6',
  'F7',
  'F10',
  'F12',
  'ContextMenu',
  'BrowserBack',
  'BrowserForward',
  'BrowserSearch',
];

/**
 * Whether a key would open something of the browser: print, save, open, find, history, tools, zoom, back.
 * A hand scanner sends some of these too: its end of line is Ctrl J, which opens the downloads.
 */
export function isBrowserKey({ key, altKey, ctrlKey, metaKey }: Stroke): boolean {
  if (ctrlKey || metaKey) return withControl.test(key);
  if (altKey) return /^(ArrowLeft|ArrowRight|Home|[a-z])$/i.test(key);
  return alone.includes(key);
}
