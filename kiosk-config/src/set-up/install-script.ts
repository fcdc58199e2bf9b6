import type { Machine } from './machine.ts';

const packagesOf = ({ kind, turn }: Machine): string =>
  ['chromium', kind === 'kiosk' ? 'cage' : 'labwc', ...(turn === 'normal' ? [] : ['wlr-randr'])].join(' ');

/** Puts the set-up in place on the machine; run it again after every change. */
export const installScript = (machine: Machine): string => `#!/bin/sh
# Run as root on the machine, from the folder this file is in.
set -eu
cd "$(dirname "$0")"
apt-get install -y --no-install-recommends ${packagesOf(machine)}
id -u ${machine.user} >/dev/null 2>&1 || useradd --create-home --groups video,render,input,audio,dialout,plugdev ${machine.user}
cp -r --no-preserve=ownership root/. /
chmod 755 /usr/local/bin/sanh-browser
${machine.authority === null ? '' : 'update-ca-certificates\n'}udevadm control --reload
systemctl daemon-reload
systemctl set-default graphical.target
systemctl enable sanh-screen.service sanh-nightly.timer
systemctl restart sanh-nightly.timer sanh-screen.service
`;

const ruleFor = (user: string, { vendor, product }: { vendor: string; product: string }): string =>
  `SUBSYSTEM=="usb", ATTR{idVendor}=="${vendor}", ATTR{idProduct}=="${product}", OWNER="${user}", MODE="0600"\n`;

/** The browser, not the kernel's printer driver, speaks to the printer; the user of the screen may open the parts. */
export function udevRules({ user, printer, serialScanner }: Machine): string {
  const rules = [printer, serialScanner].flatMap((part) => (part === null ? [] : [ruleFor(user, part)]));
  if (serialScanner !== null)
    rules.push(
      `SUBSYSTEM=="tty", ATTRS{idVendor}=="${serialScanner.vendor}", ATTRS{idProduct}=="${serialScanner.product}", OWNER="${user}", MODE="0600"\n`,
    );
  return rules.join('');
}
