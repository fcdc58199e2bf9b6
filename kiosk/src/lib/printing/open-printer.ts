import type { CentreView, ChosenPrinter, Client, PrinterView } from '@sanh/contract';
import { serverPrinter, type Printer } from '@sanh/ui';
import { browserPrinter } from './browser-printer.ts';
import { usbPrinter } from './usb-printer.ts';

type PrinterCentre = Pick<CentreView, 'id' | 'printers'>;

/** Printers of 203 dpi; what differs is described in the centre's configuration. */
const usualDots = { 58: 384, 80: 576 } as const;

/** The printer of this kiosk; null where it has none, or one that its centre no longer describes. */
export function openPrinter(
  client: Pick<Client, 'printSlip' | 'printJob'>,
  { id: centreId, printers }: PrinterCentre,
  chosen: ChosenPrinter | null,
): Printer | null {
  const profile = chosen === null ? undefined : profileOf(chosen, printers);
  if (profile === undefined) return null;
  const { transport } = profile;
  if (transport.kind === 'network') return serverPrinter({ client, centreId, profile });
  if (transport.kind === 'usb') return usbPrinter({ ...profile, transport }, navigator.usb);
  return browserPrinter(profile);
}

function profileOf(chosen: ChosenPrinter, printers: readonly PrinterView[]): PrinterView | undefined {
  if (chosen.kind === 'listed') return printers.find(({ id }) => id === chosen.id);
  const { kind, paperMm } = chosen;
  const own = { id: kind, names: {}, paperMm, dots: usualDots[paperMm], cutter: 'partial' as const };
  return { ...own, transport: kind === 'usb' ? { kind, vendorId: null, productId: null } : { kind } };
}
