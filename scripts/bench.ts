import { join } from 'node:path';
import { root, runProgram } from './step.ts';

/** Each bench is a program that prints one line of JSON a figure. */
const programs: Readonly<Record<string, string>> = {
  issue: 'e2e/bench/issue.ts',
  call: 'e2e/bench/call.ts',
  fanout: 'e2e/bench/fanout.ts',
  reconnect: 'e2e/bench/reconnect.ts',
  growth: 'e2e/bench/growth.ts',
  'wait-estimate': 'domain/bench/wait-estimate.ts',
  'what-if': 'domain/bench/what-if.ts',
  search: 'e2e/bench/search.ts',
  scan: 'e2e/bench/scan.ts',
  start: 'e2e/bench/start.ts',
  kiosk: 'e2e/bench/kiosk.ts',
  panel: 'e2e/bench/panel.ts',
  display: 'e2e/bench/display.ts',
  statistics: 'e2e/bench/statistics.ts',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => programs[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(programs).join(', ')}.`);
  process.exit(1);
}

let failed = 0;
for (const [name, program] of Object.entries(programs)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (await runProgram('node', [join(root, program)], { isLoud: true })) continue;
  console.error(`${name} could not be measured`);
  failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
