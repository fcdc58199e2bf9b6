import { printerConditions } from '@sanh/contract';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Halls } from '../halls/halls.ts';
import { AppError } from '../app-error.ts';
import type { StationReport } from '../printing/printer-station.ts';
import { canPrint } from '../printing/printer-status.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly sockets: Gauge<'role'>;
  /** Events that a screen is behind what its hall has come to, as it last said. */
  readonly behind: Histogram;
  /** Counts slips and says of each printer whether it can print. */
  readonly printing: StationReport;
  /** The same halls, each command counted with its time and how it went. */
  measured(halls: Halls): Halls;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const commands = new Histogram({
    name: 'sanh_command_seconds',
    help: 'Time of a command until it is stored, by type and result',
    labelNames: ['type', 'result'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const sockets = new Gauge({
    name: 'sanh_sockets',
    help: 'Open sockets by role',
    labelNames: ['role'],
    registers,
  });
  const behind = new Histogram({
    name: 'sanh_screen_events_behind',
    help: 'Events a screen is behind its hall when it says what it has painted',
    buckets: [0, 1, 2, 5, 10, 100],
    registers,
  });
  const slips = new Counter({
    name: 'sanh_slips_total',
    help: 'Slips sent to network printers, by how they ended',
    labelNames: ['centre', 'printer', 'outcome'],
    registers,
  });
  const canPrintNow = new Gauge({
    name: 'sanh_printer_ready',
    help: '1 while a network printer can print, 0 while it cannot; its condition is a label',
    labelNames: ['centre', 'printer', 'condition'],
    registers,
  });
  const printing: StationReport = ({ centreId, printerId, condition, outcome }) => {
    const printer = { centre: centreId, printer: printerId };
    if (outcome !== null) slips.inc({ ...printer, outcome });
    for (const other of printerConditions) canPrintNow.remove({ ...printer, condition: other });
    canPrintNow.set({ ...printer, condition }, canPrint(condition) ? 1 : 0);
  };

  const execute = async (halls: Halls, ...asked: Parameters<Halls['execute']>) => {
    const [, envelope] = asked;
    const stop = commands.startTimer({ type: envelope.command.type });
    try {
      const answer = await halls.execute(...asked);
      stop({ result: 'done' });
      return answer;
    } catch (error) {
      stop({ result: error instanceof AppError ? error.code : 'INTERNAL' });
      throw error;
    }
  };

  const measured = (halls: Halls): Halls => {
    new Gauge({
      ...{ name: 'sanh_halls_loaded', help: 'Halls in memory', registers },
      collect() {
        this.set([...halls.loaded()].length);
      },
    });
    return { ...halls, execute: (...asked) => execute(halls, ...asked) };
  };
  return { registry, sockets, behind, printing, measured };
}
