import type { AppointmentView, CentreView } from '@sanh/contract';
import { shownAppointmentCode } from '@sanh/domain';
import {
  centred,
  formatFullDate,
  formatTime,
  line,
  slipFoot,
  slipHead,
  slipOf,
  t,
  text,
  type Slip,
} from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';

interface AppointmentOnPaper {
  readonly centre: CentreView;
  readonly appointment: AppointmentView;
  readonly printedAt: number;
  readonly copy: number;
}

/** A booked appointment, to take along. */
export function appointmentSlip({ centre, appointment, ...foot }: AppointmentOnPaper): Slip {
  const { at, from, until, timeZone, code, service, url } = appointment;
  return slipOf(
    slipHead(centre),
    centred(t('appointment.slip.title')),
    { kind: 'number', text: formatTime(at, timeZone) },
    centred(`**${formatFullDate(at, timeZone)}**`, 'large'),
    centred(`**${nameIn(service)}**`, 'large'),
    line('dotted'),
    centred(`${t('appointment.code')}: **${shownAppointmentCode(code)}**`, 'large'),
    text(
      t('appointment.slip.bring', { from: formatTime(from, timeZone), until: formatTime(until, timeZone) }),
    ),
    line(),
    { kind: 'code', content: url, title: t('appointment.slip.phone'), note: nameIn(centre.address) },
    slipFoot(centre, foot),
  );
}
