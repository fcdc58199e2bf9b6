import { CallFailed, type Client, type PrinterView, type PrintOutcome } from '@sanh/contract';
import { escPos } from './escpos.ts';
import type { Printer, PrintJob } from './Printer.ts';

type Server = Pick<Client, 'printSlip' | 'printJob'>;

interface ServerPrinterOptions {
  readonly client: Server;
  readonly centreId: string;
  readonly profile: PrinterView;
  readonly attemptMs?: number;
}

const attempts = 3;
const pauseMs = 1500;
const lookMs = 3000;

/** A printer in the network, reached through the server; only the server knows where it stands. */
export function serverPrinter({
  client,
  centreId,
  profile,
  attemptMs = 20_000,
}: ServerPrinterOptions): Printer {
  const send = (jobId: string, bytes: string, isRepeated: boolean): Promise<PrintOutcome> =>
    client.printSlip({
      ...{ centreId, printerId: profile.id, jobId, body: { bytes, isRepeated } },
      signal: AbortSignal.timeout(attemptMs),
    });

  return {
    dots: profile.dots,
    look: (jobId) =>
      client.printJob({ centreId, printerId: profile.id, jobId, signal: AbortSignal.timeout(lookMs) }),
    async print({ id, bitmap, isRepeated }: PrintJob) {
      const bytes = base64(await escPos(bitmap, profile));
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await send(id, bytes, isRepeated || attempt > 1);
        } catch (error) {
          const wasAnswered = error instanceof CallFailed && error.code !== 'UNREACHABLE';
          if (wasAnswered) return { kind: attempt > 1 ? 'unsure' : 'failed', condition: 'unknown' };
          if (attempt === attempts) return { kind: 'unsure', condition: 'offline' };
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        }
      }
    },
  };
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
