import { LineBuffer } from './LineBuffer.ts';
import type { Scanner } from './scanner.ts';

/** What we use of Web Serial, which TypeScript does not describe. */
interface Port {
  /** Another stream after each broken line; null once the cable is out. */
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>> | null;
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
}

interface Serial extends EventTarget {
  getPorts(): Promise<readonly Port[]>;
}

const baudRate = 9600;

/** Scanners on serial ports which the device's policy has granted; a citizen is never asked. One plugged in later is heard too. */
export const serialScanner: Scanner = {
  start(onscan) {
    const serial = (navigator as Navigator & { serial?: Serial }).serial;
    if (serial === undefined) return () => undefined;
    const stop = new AbortController();
    const heard = new Set<Port>();
    const hearAll = async (): Promise<void> => {
      for (const port of await serial.getPorts()) {
        if (heard.has(port) || stop.signal.aborted) continue;
        heard.add(port);
        void hear(port, onscan, stop.signal).finally(() => heard.delete(port));
      }
    };
    const lookAgain = (): void => void hearAll().catch(() => undefined);
    lookAgain();
    serial.addEventListener('connect', lookAgain, { signal: stop.signal });
    return () => stop.abort();
  },
};

/** Ends when the port is taken away; whatever it is that ended it, the other ways to scan go on. */
async function hear(port: Port, onscan: (text: string) => void, signal: AbortSignal): Promise<void> {
  try {
    await port.open({ baudRate });
    // A broken line, as by a loose plug, ends the stream and not the port.
    while (!signal.aborted && (await listen(port, onscan, signal)));
  } catch {
    // Another program holds it.
  }
  await port.close().catch(() => undefined);
}

/** Hears one stream to its end; answers whether there was one that was broken. */
async function listen(port: Port, onscan: (text: string) => void, signal: AbortSignal): Promise<boolean> {
  const { readable } = port;
  if (readable === null) return false;
  const lines = new LineBuffer(onscan);
  const sink = new WritableStream<string>({ write: (text) => lines.add(text) });
  return readable
    .pipeThrough(new TextDecoderStream())
    .pipeTo(sink, { signal })
    .then(
      () => false,
      () => !signal.aborted,
    );
}
