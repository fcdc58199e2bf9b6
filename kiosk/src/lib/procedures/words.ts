import type { ProcedureSummary } from '@sanh/contract';
import { deadlineUnits, procedureLevels, type Fee, type SubmissionChannel } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';

type Deadline = NonNullable<ProcedureSummary['deadline']>;

/** "27 ngày làm việc", "1,5 ngày" */
export function deadlineWords({ amount, unit }: Deadline): string {
  const known = deadlineUnits.find((one) => one === unit);
  if (known === undefined) return t('kiosk.procedure.noDeadline');
  return t(`kiosk.procedure.unit.${known}`, {
    amount: formatNumber(amount, Number.isInteger(amount) ? 0 : 1),
  });
}

export const levelWords = (levels: readonly string[]): readonly string[] =>
  procedureLevels
    .filter((level) => levels.includes(level))
    .map((level) => t(`kiosk.procedure.level.${level}`));

/** "27 ngày làm việc · Cấp xã · Mã 1.013978" */
export function summaryWords({ deadline, levels, code }: ProcedureSummary): string {
  const parts = [...levelWords(levels), t('kiosk.procedure.code', { code })];
  return (deadline === null ? parts : [deadlineWords(deadline), ...parts]).join(' · ');
}

export function feeWords(fee: Fee): string {
  if (fee.kind !== 'amount') return t(`kiosk.procedure.fee.${fee.kind}`);
  const key = fee.currency === 'VND' ? 'vnd' : 'usd';
  return t(`kiosk.procedure.fee.${key}`, { amount: formatNumber(fee.amount) });
}

/** What is charged at the counter; several cases with different fees are "by regulation". */
export function counterFee(channels: readonly SubmissionChannel[]): Fee {
  const inPerson = channels.filter(({ way }) => way === 'in-person');
  const fees = (inPerson.length > 0 ? inPerson : channels).map(({ fee }) => fee);
  const words = new Set(fees.map(feeWords));
  if (words.size > 1) return { kind: 'stated', text: '' };
  return fees[0] ?? { kind: 'unknown' };
}

/** "Nộp trực tuyến: 17 ngày", where online takes another time than the counter does. */
export function otherDeadline({
  channels,
  deadline,
}: {
  readonly channels: readonly SubmissionChannel[];
  readonly deadline: Deadline | null;
}): string | undefined {
  const online = channels.find((channel) => channel.way === 'online' && channel.deadline !== null)?.deadline;
  if (!online || (deadline !== null && deadlineWords(online) === deadlineWords(deadline))) return undefined;
  return t('kiosk.procedure.wayDeadline', {
    way: t('kiosk.procedure.way.online'),
    deadline: deadlineWords(online),
  });
}
