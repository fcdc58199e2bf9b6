import { vi } from 'vitest';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A fixture for Web Serial's port as Chromium has it: opened and closed once each, closed only when nobody reads; a broken line
 * ends the stream and the next one is there at once, a pulled cable ends the last one.
 */
export function aSerialPort({ isTaken = false } = {}) {
  let controller: ReadableStreamDefaultController<Bytes> | null = null;
  let waiting: readonly (Bytes | Error)[] = [];
  let stream: ReadableStream<Bytes> | null = null;
  let isOpen = false;
  let isLost = false;

  const next = (): ReadableStream<Bytes> =>
    new ReadableStream<Bytes>({
      start(own) {
        controller = own;
        flush();
      },
      cancel: () => void (controller = null),
    });
  const flush = (): void => {
    const [first, ...rest] = waiting;
    if (first === undefined || controller === null) return;
    waiting = rest;
    if (first instanceof Error) {
      controller.error(first);
      controller = null;
    } else {
      controller.enqueue(first);
      flush();
    }
  };
  const put = (what: Bytes | Error): void => {
    waiting = [...waiting, what];
    flush();
  };

  return {
    get readable() {
      if (!isOpen || (isLost && controller === null)) return null;
      if (stream === null || controller === null) stream = next();
      return stream;
    },
    get isOpen() {
      return isOpen;
    },
    open: () => {
      if (isTaken) return Promise.reject(new DOMException('Failed to open serial port.', 'NetworkError'));
      if (isOpen) return Promise.reject(new DOMException('already open', 'InvalidStateError'));
      isOpen = true;
      return Promise.resolve();
    },
    close: () => {
      if (!isOpen) return Promise.reject(new DOMException('already closed', 'InvalidStateError'));
      if (stream?.locked === true) return Promise.reject(new TypeError('Cannot cancel a locked stream'));
      isOpen = false;
      stream = null;
      return Promise.resolve();
    },
    send: (bytes: Bytes) => put(bytes),
    fail: (name: string) => put(new DOMException('', name)),
    unplug: () => {
      isLost = true;
      put(new DOMException('The device has been lost.', 'NetworkError'));
    },
  };
}

/** The browser with these ports granted to the page; more may be plugged in. */
export function plugSerialPorts(ports: readonly ReturnType<typeof aSerialPort>[]) {
  let plugged = ports;
  const serial = Object.assign(new EventTarget(), { getPorts: () => Promise.resolve(plugged) });
  vi.stubGlobal('navigator', { serial });
  return {
    plug(port: ReturnType<typeof aSerialPort>): void {
      plugged = [...plugged, port];
      serial.dispatchEvent(new Event('connect'));
    },
  };
}
