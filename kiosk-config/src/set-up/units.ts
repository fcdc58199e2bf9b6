import type { Machine } from './machine.ts';

/** `cage` ends when its screen is unplugged, which at a display happens every evening: `labwc` goes on. */
const compositorOf = ({ kind }: Machine): string =>
  kind === 'kiosk'
    ? '/usr/bin/cage -d -- /usr/local/bin/sanh-browser'
    : '/usr/bin/labwc -C /etc/sanh/labwc -S /usr/local/bin/sanh-browser';

/** The screen as a service: it owns the first terminal and comes back whatever ends it. */
export const screenUnit = (machine: Machine): string => `[Unit]
Description=Sanh ${machine.kind}
After=systemd-user-sessions.service getty@tty1.service network-online.target sound.target
Wants=network-online.target
Conflicts=getty@tty1.service
StartLimitIntervalSec=0

[Service]
User=${machine.user}
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
Environment=XDG_SESSION_TYPE=wayland
StateDirectory=sanh
ExecStart=${compositorOf(machine)}
Restart=always
RestartSec=2

[Install]
WantedBy=graphical.target
`;

export const nightlyService = `[Unit]
Description=Start the Sanh screen afresh

[Service]
Type=oneshot
ExecStart=/usr/bin/systemctl try-restart sanh-screen.service
`;

/** Nobody is in the hall then, and no browser should run for months. */
export const nightlyTimer = `[Unit]
Description=Start the Sanh screen afresh every night

[Timer]
OnCalendar=*-*-* 03:30:00
RandomizedDelaySec=20min

[Install]
WantedBy=timers.target
`;

/** The machine's own watchdog restarts it when the system hangs. */
export const watchdog = `[Manager]
RuntimeWatchdogSec=30s
RebootWatchdogSec=5min
`;
