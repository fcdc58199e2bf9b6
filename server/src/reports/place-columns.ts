import type { HallWords } from './hall-words.ts';
import type { Column } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

interface Placed {
  readonly centreId: string;
  readonly serviceId: string | null;
  readonly procedureCode: string | null;
  readonly counterId: string | null;
  readonly clerkName: string | null;
}

/** Where something was, for what, and with whom. */
export const placeColumns = ({ text }: ReportWords, hall: HallWords): readonly Column<Placed>[] => [
  { heading: text('manage.by.node'), kind: 'text', of: ({ centreId }) => hall.centre(centreId) },
  {
    ...{ heading: text('manage.by.service'), kind: 'text' },
    of: ({ centreId, serviceId }) => hall.service(centreId, serviceId),
  },
  { heading: text('manage.by.procedure'), kind: 'text', of: ({ procedureCode }) => procedureCode },
  {
    ...{ heading: text('manage.by.counter'), kind: 'text' },
    of: ({ centreId, counterId }) => hall.counter(centreId, counterId),
  },
  { heading: text('manage.by.clerk'), kind: 'text', of: ({ clerkName }) => clerkName },
];
