import type { Machine } from './machine.ts';
import { pageOf } from './policies.ts';

const flagsOf = ({ kind }: Machine): readonly string[] => [
  ...[
    '--kiosk',
    '--ozone-platform=wayland',
    '--no-first-run',
    '--noerrdialogs',
    '--hide-crash-restore-bubble',
  ],
  ...['--disable-pinch', '--overscroll-history-navigation=0', '--password-store=basic'],
  ...['--autoplay-policy=no-user-gesture-required', '--user-data-dir=/var/lib/sanh/chromium'],
  ...(kind === 'kiosk' ? ['--kiosk-printing'] : []),
];

const turning = (turn: string): string => `for output in $(wlr-randr | awk '/^[^ ]/ { print $1 }'); do
  wlr-randr --output "$output" --transform ${turn}
done
`;

/** Starts the browser on its page. Its profile is kept: the pairing lives in it. */
export const browserScript = (machine: Machine): string => `#!/bin/sh
set -eu
${machine.turn === 'normal' ? '' : turning(machine.turn)}exec chromium \\
${flagsOf(machine)
  .map((flag) => `  ${flag} \\`)
  .join('\n')}
  ${pageOf(machine)}
`;

/** Nothing to press, nothing to click: no menu, no key, no frame. */
export const labwcSettings = `<?xml version="1.0"?>
<labwc_config>
  <core><decoration>client</decoration></core>
  <keyboard />
  <mouse />
  <windowRules>
    <windowRule identifier="*" serverDecoration="no" />
  </windowRules>
</labwc_config>
`;
export const labwcMenu = `<?xml version="1.0"?>
<openbox_menu><menu id="root-menu" label="" /></openbox_menu>
`;
