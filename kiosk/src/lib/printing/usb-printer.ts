/// <reference types="w3c-web-usb" />
import type { PrinterView, PrintOutcome } from '@sanh/contract';
import { escPos, type PrintJob, type Printer } from '@sanh/ui';

type UsbProfile = PrinterView & { readonly transport: { readonly kind: 'usb' } };

const printerClass = 7;
const chunkBytes = 4096;
const stalledMs = 8000;

interface Opened {
  readonly device: USBDevice;
  readonly endpoint: number;
}

/**
 * The printer on the kiosk's own cable. Only devices that the browser's policy has granted are used: nobody at a kiosk can
 * answer its question. Jobs that came out are remembered, so that none is printed twice.
 */
export function usbPrinter(profile: UsbProfile, usb: Pick<USB, 'getDevices'> | undefined): Printer {
  const ended = new Map<string, Promise<PrintOutcome>>();

  const printOnce = async ({ bitmap }: PrintJob): Promise<PrintOutcome> => {
    const bytes = await escPos(bitmap, profile);
    const opened = usb === undefined ? null : await open(usb, profile).catch(() => null);
    if (opened === null) return { kind: 'failed', condition: 'offline' };
    let hasSent = false;
    try {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const part = Uint8Array.from(bytes.subarray(at, at + chunkBytes));
        const sending = opened.device.transferOut(opened.endpoint, part);
        hasSent = true;
        await withinTime(sending);
      }
      return { kind: 'printed', isConfirmed: false, condition: 'unknown' };
    } catch {
      return { kind: hasSent ? 'unsure' : 'failed', condition: 'offline' };
    } finally {
      await opened.device.close().catch(() => undefined);
    }
  };

  return {
    dots: profile.dots,
    async print(job) {
      if (job.isRepeated) return { kind: 'unsure', condition: 'unknown' };
      const known = await ended.get(job.id);
      if (known !== undefined && known.kind !== 'failed') return known;
      const outcome = printOnce(job);
      ended.set(job.id, outcome);
      return outcome;
    },
  };
}

async function open(usb: Pick<USB, 'getDevices'>, { transport }: UsbProfile): Promise<Opened | null> {
  const { vendorId, productId } = transport;
  const device = (await usb.getDevices()).find(
    (one) =>
      (vendorId === null || one.vendorId === vendorId) && (productId === null || one.productId === productId),
  );
  if (device === undefined) return null;
  await device.open();
  if (device.configuration === null) await device.selectConfiguration(1);
  for (const { interfaceNumber, alternate } of device.configuration?.interfaces ?? []) {
    const out = alternate.endpoints.find(({ direction, type }) => direction === 'out' && type === 'bulk');
    if (alternate.interfaceClass !== printerClass || out === undefined) continue;
    await device.claimInterface(interfaceNumber);
    return { device, endpoint: out.endpointNumber };
  }
  return null;
}

async function withinTime(transfer: Promise<USBOutTransferResult>): Promise<void> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('stalled')), stalledMs));
  const { status } = await Promise.race([transfer, late]);
  if (status !== 'ok') throw new Error(status);
}
