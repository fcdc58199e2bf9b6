import type { CentreView, PrinterView, PrintOutcome, TicketCopy } from '@sanh/contract';
import { countersServing, type HallConfiguration } from '@sanh/domain';
import {
  client,
  drawSlip,
  newCommandId,
  priorityNoted,
  serverPrinter,
  ticketSlip,
  untilAnswered,
  whereToWait,
} from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

export type ReprintState =
  | { readonly kind: 'none' | 'printing' }
  | { readonly kind: 'refused'; readonly told: Told }
  | { readonly kind: 'ended'; readonly outcome: PrintOutcome; readonly label: string };

interface Reprinting {
  readonly centre: CentreView;
  readonly configuration: HallConfiguration;
  readonly ticketId: string;
  readonly printer: PrinterView;
}

/** Another slip for somebody who has lost theirs: asked of the server, drawn here, printed by a printer of the centre. */
export class Reprint {
  state = $state.raw<ReprintState>({ kind: 'none' });

  async print(reprinting: Reprinting): Promise<void> {
    if (this.state.kind === 'printing') return;
    this.state = { kind: 'printing' };
    const commandId = newCommandId();
    try {
      const copy = await askFor(reprinting, commandId);
      this.state = { kind: 'ended', outcome: await onPaper(reprinting, copy, commandId), label: copy.label };
    } catch (error) {
      this.state = { kind: 'refused', told: toldBy(error) };
    }
  }
}

const patienceMs = 15_000;

const askFor = ({ centre, ticketId, printer }: Reprinting, commandId: string): Promise<TicketCopy> =>
  untilAnswered(
    (attempt) =>
      client.copyTicket({ centreId: centre.id, ticketId, body: { printerId: printer.id }, ...attempt }),
    { commandId, signal: AbortSignal.timeout(patienceMs) },
  );

/** The command is the job too: sent again it prints nothing again. */
async function onPaper(
  { centre, configuration, printer }: Reprinting,
  { priorityClassId, procedureName, copy, ...ticket }: TicketCopy,
  commandId: string,
): Promise<PrintOutcome> {
  const serving = new Set(countersServing(configuration, ticket.serviceId).map(({ id }) => id));
  const counters = centre.counters.filter(({ id }) => serving.has(id));
  const slip = ticketSlip({
    ...{ centre, ticket, procedureName, copy, isReprint: true, printedAt: Date.now() },
    direction: whereToWait(centre, counters),
    priority: priorityNoted(centre, priorityClassId),
  });
  const bitmap = await drawSlip(slip, printer.dots);
  const job = { id: `${commandId}.1`, bitmap, isRepeated: false };
  return serverPrinter({ client, centreId: centre.id, profile: printer }).print(job);
}
