import { BookIcon, ScanIcon, SearchIcon, SmileIcon, t, TicketIcon } from '@sanh/ui';
import { go } from '#lib/frame/go.ts';

/** What a citizen can do here; the first is the primary one. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly icon: typeof TicketIcon;
  readonly onpress: () => void;
}

/** What the hall has to say to two of them. */
export interface TaskNotes {
  readonly take: string | undefined;
  readonly guidance: string;
}

export const tasksWith = (notes: TaskNotes): readonly Task[] => [
  {
    id: 'take',
    title: t('kiosk.home.takeNumber'),
    note: notes.take,
    icon: TicketIcon,
    onpress: () => go('/take/'),
  },
  {
    id: 'procedures',
    title: t('kiosk.home.procedures'),
    note: t('kiosk.home.proceduresNote'),
    icon: SearchIcon,
    onpress: () => go('/procedures/'),
  },
  {
    id: 'scan',
    title: t('dossier.home.title'),
    note: t('dossier.home.note'),
    icon: ScanIcon,
    onpress: () => go('/scan/'),
  },
  {
    id: 'rate',
    title: t('kiosk.home.rate'),
    note: t('kiosk.home.rateNote'),
    icon: SmileIcon,
    onpress: () => go('/rate/'),
  },
  {
    id: 'guidance',
    title: t('kiosk.home.guidance'),
    note: notes.guidance,
    icon: BookIcon,
    onpress: () => go('/guidance/'),
  },
];
