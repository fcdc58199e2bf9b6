import type { DossierRules } from '@sanh/domain';
import type { Centre } from './centre/centre.ts';
import { minuteOf } from './opening-hours.ts';

/** How the centre counts due dates, in the domain's units. */
export const toDossierRules = ({ dossiers }: Pick<Centre, 'dossiers'>): DossierRules => ({
  countsReceptionDay: dossiers.countsReceptionDay,
  sameDayUntilMinute: minuteOf(dossiers.sameDayUntil),
  doesPaymentPause: dossiers.paymentPauses,
  compareBy: dossiers.compareBy,
});
