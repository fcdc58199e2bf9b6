import type { CentreView, ChosenPrinter } from '@sanh/contract';
import { t } from '@sanh/ui';
import { nameIn } from '../words/name-in.ts';

/** As the value of a field; '' is none. */
export const valueOf = (printer: ChosenPrinter | null): string => {
  if (printer === null) return '';
  return printer.kind === 'listed' ? `listed ${printer.id}` : `${printer.kind} ${String(printer.paperMm)}`;
};

const own: readonly ChosenPrinter[] = (['usb', 'browser'] as const).flatMap((kind) =>
  ([80, 58] as const).map((paperMm) => ({ kind, paperMm })),
);

/** What may be chosen for a kiosk: the printers of the centre's configuration, and the two of the machine itself. */
export const printersToChoose = (printers: CentreView['printers']): readonly ChosenPrinter[] => [
  ...printers.map(({ id }): ChosenPrinter => ({ kind: 'listed', id })),
  ...own,
];

/** The one of this value; null for none. */
export const printerOf = (value: string, printers: CentreView['printers']): ChosenPrinter | null =>
  printersToChoose(printers).find((printer) => valueOf(printer) === value) ?? null;

/** "Máy in kiosk 1", "Cáp USB của máy, giấy 80 mm"; the id of one that the configuration no longer has. */
export function printerWords(printer: ChosenPrinter | null, printers: CentreView['printers']): string {
  if (printer === null) return t('device.page.printer.none');
  if (printer.kind === 'listed')
    return nameIn(printers.find(({ id }) => id === printer.id)?.names, printer.id);
  return t(`device.page.ownPrinter.${printer.kind}`, { mm: printer.paperMm });
}
