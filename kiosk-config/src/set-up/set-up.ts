import { browserScript, labwcMenu, labwcSettings } from './browser-script.ts';
import { installScript, udevRules } from './install-script.ts';
import { machineSchema, remedies, type Machine } from './machine.ts';
import { policiesOf } from './policies.ts';
import { nightlyService, nightlyTimer, screenUnit, watchdog } from './units.ts';

/** One file of a set-up: its path in the folder, what it holds, and whether it is run. */
export interface SetUpFile {
  readonly path: string;
  readonly text: string;
  readonly isProgram: boolean;
}

export type CheckedMachine =
  | { readonly ok: true; readonly machine: Machine }
  | { readonly ok: false; readonly remedies: readonly string[] };

/** Checks what was asked for; what is wrong is told in words of the command, one sentence each. */
export function checkMachine(asked: unknown): CheckedMachine {
  const read = machineSchema.safeParse(asked);
  if (read.success) return { ok: true, machine: read.data };
  const names = new Set(read.error.issues.map(({ path }) => String(path[0]) as keyof typeof remedies));
  return { ok: false, remedies: [...names].map((name) => remedies[name]) };
}

/** Every file that makes a Debian machine this kiosk or display. What lies under `root/` goes to the same place on the machine. */
export function setUpFiles(machine: Machine): readonly SetUpFile[] {
  const rules = udevRules(machine);
  const files: readonly (readonly [path: string, text: string | null])[] = [
    ['install.sh', installScript(machine)],
    ['root/etc/chromium/policies/managed/sanh.json', `${JSON.stringify(policiesOf(machine), null, 2)}\n`],
    ['root/etc/systemd/system/sanh-screen.service', screenUnit(machine)],
    ['root/etc/systemd/system/sanh-nightly.service', nightlyService],
    ['root/etc/systemd/system/sanh-nightly.timer', nightlyTimer],
    ['root/etc/systemd/system.conf.d/sanh.conf', watchdog],
    ['root/etc/udev/rules.d/70-sanh.rules', rules === '' ? null : rules],
    ['root/etc/sanh/labwc/rc.xml', machine.kind === 'display' ? labwcSettings : null],
    ['root/etc/sanh/labwc/menu.xml', machine.kind === 'display' ? labwcMenu : null],
    ['root/usr/local/share/ca-certificates/sanh.crt', machine.authority],
    ['root/usr/local/bin/sanh-browser', browserScript(machine)],
  ];
  return files.flatMap(([path, text]) =>
    text === null ? [] : [{ path, text, isProgram: text.startsWith('#!') }],
  );
}
