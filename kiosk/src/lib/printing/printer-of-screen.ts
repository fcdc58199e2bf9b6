import type { ChosenPrinter } from '@sanh/contract';
import type { DeviceState } from '@sanh/ui';

const key = 'sanh.kiosk.printer';

interface Address {
  readonly searchParams: Pick<URLSearchParams, 'get'>;
}

/**
 * Which printer this screen prints on: what its administrator has chosen. That is kept for starts without the network. An
 * unpaired screen of a demonstration takes the one named by `?printer=`; an empty `?printer=` means none.
 */
export function printerOfScreen(state: DeviceState, { searchParams }: Address): ChosenPrinter | null {
  if (state.kind === 'paired') return keep(state.device.printer);
  const named = state.kind === 'free' ? searchParams.get('printer') : null;
  if (named === null) return kept();
  return keep(named === '' ? null : { kind: 'listed', id: named });
}

function keep(printer: ChosenPrinter | null): ChosenPrinter | null {
  if (printer === null) localStorage.removeItem(key);
  else localStorage.setItem(key, written(printer));
  return printer;
}

const written = (printer: ChosenPrinter): string =>
  printer.kind === 'listed' ? `listed ${printer.id}` : `${printer.kind} ${String(printer.paperMm)}`;

function kept(): ChosenPrinter | null {
  const [kind, value] = localStorage.getItem(key)?.split(' ') ?? [];
  if (value === undefined) return null;
  if (kind === 'listed') return { kind, id: value };
  const paperMm = value === '58' ? 58 : 80;
  return kind === 'usb' || kind === 'browser' ? { kind, paperMm } : null;
}
