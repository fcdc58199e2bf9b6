import type {
  DeviceTrouble,
  NoticesTrouble,
  NumberTrouble,
  PrinterTrouble,
  SlipsTrouble,
  Trouble,
} from '@sanh/contract';
import { formatElapsed, t, type Status } from '@sanh/ui';
import { nameIn } from '../words/name-in.ts';

export interface TroubleWords {
  readonly status: Status;
  readonly what: string;
  readonly todo: string;
}

/** What is wrong and what to do about it. */
export function troubleWords(trouble: Trouble): TroubleWords {
  if (trouble.kind === 'printer') return printerWords(trouble);
  if (trouble.kind === 'slips') return slipsWords(trouble);
  if (trouble.kind === 'notices') return noticesWords(trouble);
  if ('deviceKind' in trouble) return deviceWords(trouble);
  return numberWords(trouble);
}

function printerWords({ condition, names, device }: PrinterTrouble): TroubleWords {
  const printer = device === null ? nameIn(names) : t('counter.trouble.printerOf', { device });
  const kind = condition === 'ready' || condition === 'unknown' ? 'offline' : condition;
  const status = kind === 'paper-low' ? 'warn' : 'late';
  return {
    status,
    what: t(`counter.trouble.printer.${kind}.what`, { printer }),
    todo: t(`counter.trouble.printer.${kind}.todo`),
  };
}

function slipsWords({ slips, names, canPrint }: SlipsTrouble): TroubleWords {
  return {
    status: 'warn',
    what: t('counter.trouble.slips.what', { count: slips.length, printer: nameIn(names) }),
    todo: t(canPrint ? 'counter.trouble.slips.todo' : 'counter.trouble.slips.wait'),
  };
}

function noticesWords({ failure, labels }: NoticesTrouble): TroubleWords {
  const key = failure === 'refused' ? 'refused' : 'unreached';
  return {
    status: 'warn',
    what: t('counter.trouble.notices.what', { count: labels.length, labels: labels.join(', ') }),
    todo: t(`counter.trouble.notices.${key}`),
  };
}

function deviceWords({ kind, device, amount }: DeviceTrouble): TroubleWords {
  const key = deviceKey(kind, amount);
  const values = { device, count: amount, time: formatElapsed(Math.abs(amount)) };
  return {
    status: minor.has(kind) ? 'warn' : 'late',
    what: t(`counter.trouble.device.${key}.what`, values),
    todo: t(`counter.trouble.device.${key}.todo`),
  };
}

const minor: ReadonlySet<DeviceTrouble['kind']> = new Set(['device-clock', 'device-media', 'device-program']);

function deviceKey(kind: DeviceTrouble['kind'], amount: number) {
  if (kind === 'device-clock') return amount > 0 ? 'ahead' : 'behind';
  return deviceKeys[kind];
}

const deviceKeys = {
  'device-silent': 'silent',
  'device-behind': 'old',
  'device-program': 'program',
  'device-disk': 'disk',
  'device-numbers': 'numbers',
  'device-media': 'media',
} as const;

const numberKeys = {
  'number-refused': 'refused',
  'number-doubled': 'doubled',
  'number-not-lent': 'notLent',
} as const;

function numberWords({ kind, label, device }: NumberTrouble): TroubleWords {
  const key = numberKeys[kind];
  const from = device ?? t('counter.trouble.someKiosk');
  return {
    status: 'late',
    what: t(`counter.trouble.number.${key}.what`, { label, device: from }),
    todo: t(`counter.trouble.number.${key}.todo`),
  };
}

/** The worst of them, to be said where there is room for one. */
export function worstOf(troubles: readonly Trouble[]): TroubleWords | null {
  const words = troubles.map(troubleWords);
  return words.find(({ status }) => status === 'late') ?? words[0] ?? null;
}
