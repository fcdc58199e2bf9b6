import type { PrinterStanding, PrinterTrouble, SlipsTrouble } from '@sanh/contract';
import { ticketIn, type Hall } from '@sanh/domain';
import type { KnownDevice } from '../devices/known-devices.ts';
import { canPrint } from '../printing/printer-status.ts';
import { ticketOf } from '../printing/unprinted.ts';

interface Asked {
  readonly hall: Hall;
  readonly paired: readonly KnownDevice[];
  readonly list: readonly PrinterStanding[];
  readonly used: readonly string[];
}

/** What is wrong with printers. A network printer that no kiosk prints on troubles nobody. */
export function printerTroubles({
  hall,
  paired,
  list,
  used,
}: Asked): readonly (PrinterTrouble | SlipsTrouble)[] {
  const chosen = paired.flatMap(({ printer }) => (printer?.kind === 'listed' ? [printer.id] : []));
  const inUse = new Set([...chosen, ...used]);
  const networked = list.filter(({ id }) => inUse.has(id));
  return [
    ...networked.flatMap(networkTrouble),
    ...paired.flatMap((device) => ownTrouble(device, list)),
    ...networked.flatMap((printer) => slipsTrouble(printer, hall)),
  ];
}

const needsSomebody = (condition: PrinterStanding['condition']): boolean =>
  condition === 'paper-low' || !canPrint(condition);

const networkTrouble = ({ id, names, condition, since }: PrinterStanding): PrinterTrouble[] =>
  needsSomebody(condition)
    ? [{ kind: 'printer', id: `printer.${id}`, since, condition, names, device: null }]
    : [];

/** A printer on the kiosk's own cable, of which only the kiosk can tell. */
function ownTrouble({ id, name, printer, health }: KnownDevice, list: readonly PrinterStanding[]) {
  const condition = health?.printer ?? 'unknown';
  const isNetworked = printer?.kind === 'listed' && list.some((one) => one.id === printer.id);
  if (isNetworked || condition === 'none' || !needsSomebody(condition)) return [];
  const own: PrinterTrouble = {
    ...{ kind: 'printer', id: `printer-of.${id}`, since: 0, condition, names: {}, device: name },
  };
  return [own];
}

/** Whoever has been served, or has left, needs no slip any more. */
function slipsTrouble({ id, names, condition, unprinted }: PrinterStanding, hall: Hall): SlipsTrouble[] {
  const slips = unprinted.filter(({ jobId }) => {
    const ticket = ticketIn(hall, ticketOf(jobId) ?? '');
    return ticket !== undefined && ticket.state !== 'ended';
  });
  const [oldest] = slips;
  if (oldest === undefined) return [];
  const told = { id: `slips.${id}`, since: oldest.at, printerId: id, names };
  return [{ kind: 'slips', ...told, canPrint: canPrint(condition), slips }];
}
