import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSerialPort, plugSerialPorts } from './testing/a-serial-port.ts';
import { serialScanner } from './serial-scanner.ts';

afterEach(() => vi.unstubAllGlobals());

const card = '079301000001||Trần Thị Thuỷ|02032001|Nữ|Tổ 2, Xã Y|01012025';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Hears the ports; what was scanned grows as it is heard. */
function hear(...ports: readonly ReturnType<typeof aSerialPort>[]) {
  const serial = plugSerialPorts(ports);
  const scanned: string[] = [];
  const stop = serialScanner.start((text) => scanned.push(text));
  return { scanned, stop, serial };
}

describe('a scanner on a serial port', () => {
  it('is heard, whatever ends its lines and wherever they are cut, in the middle of a letter too', async () => {
    const port = aSerialPort();
    const { scanned } = hear(port);
    const bytes = bytesOf(`${card}\r\nHS-1\rHS-2\n`);
    for (const byte of bytes) port.send(Uint8Array.of(byte));
    await vi.waitFor(() => expect(scanned).toEqual([card, 'HS-1', 'HS-2']));
  });

  it('that sends what is no text is heard again afterwards', async () => {
    const port = aSerialPort();
    const { scanned } = hear(port);
    port.send(Uint8Array.of(0xff, 0xc3, 0x28, 0x0d));
    port.send(bytesOf('HS-1\r'));
    await vi.waitFor(() => expect(scanned.at(-1)).toBe('HS-1'));
  });

  it('that loses its line for a moment is heard on', async () => {
    const port = aSerialPort();
    const { scanned } = hear(port);
    port.send(bytesOf('HS-'));
    port.fail('BreakError');
    port.send(bytesOf('HS-2\r'));
    await vi.waitFor(() => expect(scanned).toEqual(['HS-2']));
  });

  it('that is unplugged and plugged in again is heard again', async () => {
    const port = aSerialPort();
    const { scanned, serial } = hear(port);
    port.send(bytesOf('HS-1\rHS-'));
    await vi.waitFor(() => expect(scanned).toEqual(['HS-1']));
    port.unplug();
    await vi.waitFor(() => expect(port.isOpen).toBe(false));
    const again = aSerialPort();
    serial.plug(again);
    again.send(bytesOf('HS-2\r'));
    await vi.waitFor(() => expect(scanned).toEqual(['HS-1', 'HS-2']));
  });

  it('is left to others when the page stops to listen', async () => {
    const port = aSerialPort();
    const { scanned, stop } = hear(port);
    port.send(bytesOf('HS-1\r'));
    await vi.waitFor(() => expect(scanned).toEqual(['HS-1']));
    stop();
    await vi.waitFor(() => expect(port.isOpen).toBe(false));
  });

  it('that another program holds leaves the other scanners as they are', async () => {
    const [taken, free] = [aSerialPort({ isTaken: true }), aSerialPort()];
    const { scanned } = hear(taken, free);
    free.send(bytesOf('HS-1\r'));
    await vi.waitFor(() => expect(scanned).toEqual(['HS-1']));
  });
});

it('any bytes, cut anywhere, never throw, and no line acts twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 }), async (pieces) => {
      const port = aSerialPort();
      const { scanned, stop } = hear(port);
      for (const piece of pieces) port.send(new Uint8Array(piece));
      port.send(bytesOf('\nend\n'));
      await vi.waitFor(() => expect(scanned.at(-1)).toBe('end'), { interval: 1 });
      const whole = new TextDecoder().decode(Uint8Array.from([...pieces.flatMap((piece) => [...piece]), 10]));
      expect(scanned.slice(0, -1)).toEqual(whole.split(/[\r\n]+/).filter((line) => line !== ''));
      stop();
    }),
    { numRuns: 100 },
  );
});
