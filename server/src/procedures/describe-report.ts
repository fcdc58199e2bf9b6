import type { ImportReport } from './import-report.ts';

/** The report as a short table for a terminal. */
export function describeReport(report: ImportReport): string {
  const rows: [string, number][] = [
    ['read', report.read],
    ['added', report.added],
    ['changed', report.changed],
    ['unchanged', report.unchanged],
    ['not in the file, left alone', report.leftAlone],
  ];
  return [
    table('Procedures', rows),
    table('Skipped', Object.entries(report.skipped)),
    table('Cleaned, by what was found', Object.entries(report.cleaned)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

export function table(title: string, rows: readonly (readonly [string, number])[]): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => name.length));
  return [title, ...rows.map(([name, count]) => `  ${name.padEnd(width)} ${String(count).padStart(6)}`)].join(
    '\n',
  );
}
