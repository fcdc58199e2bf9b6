import type { CentreView, Client } from '@sanh/contract';
import { serverPrinter, type Printer } from '@sanh/ui';
import { browserPrinter } from './browser-printer.ts';
import { usbPrinter } from './usb-printer.ts';

type PrinterCentre = Pick<CentreView, 'id' | 'printers'>;

/** The printer of this kiosk as its centre describes it; null where it has none. */
export function openPrinter(
  client: Pick<Client, 'printSlip'>,
  { id: centreId, printers }: PrinterCentre,
  printerId: string | null,
): Printer | null {
  const profile = printers.find(({ id }) => id === printerId);
  if (profile === undefined) return null;
  const { transport } = profile;
  if (transport.kind === 'network') return serverPrinter({ client, centreId, profile });
  if (transport.kind === 'usb') return usbPrinter({ ...profile, transport }, navigator.usb);
  return browserPrinter(profile);
}
