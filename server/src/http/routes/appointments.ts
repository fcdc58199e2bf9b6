import { bookAppointment } from '../../appointments/book-appointment.ts';
import type { Booked } from '../../appointments/appointment-store.ts';
import { appointmentNamed, toAppointmentView } from '../../appointments/appointment-view.ts';
import { cancelAppointment } from '../../appointments/cancel-appointment.ts';
import { checkIn, type CheckingIn } from '../../appointments/check-in.ts';
import { listFreeSlots } from '../../appointments/free-slots.ts';
import { moveAppointment } from '../../appointments/move-appointment.ts';
import { findElsewhere } from '../../tickets/elsewhere.ts';
import type { ApiContext } from '../api.ts';
import { publicUrlOf } from '../public-url.ts';
import { serve, type Server } from '../serve.ts';

export type AppointmentRoutes = CheckingIn & { readonly publicUrl: string | null };

export function serveAppointments(server: Server, sources: AppointmentRoutes): void {
  const view = (booked: Booked, c: ApiContext) =>
    toAppointmentView(sources, booked, publicUrlOf(c, sources.publicUrl));

  serve(server, 'freeSlots', ({ params }) => listFreeSlots(sources, params));

  serve(server, 'bookAppointment', async ({ params, body, commandId }, c) =>
    view(await bookAppointment(sources, { ...params, body, commandId }), c),
  );

  serve(server, 'appointment', async ({ params }, c) => view(await appointmentNamed(sources, params), c));

  serve(server, 'moveAppointment', async ({ params, body }, c) =>
    view(await moveAppointment(sources, { ...params, ...body }), c),
  );

  serve(server, 'cancelAppointment', async ({ params }, c) =>
    view(await cancelAppointment(sources, params), c),
  );

  serve(server, 'checkIn', ({ params, body }, c) =>
    checkIn(sources, { ...params, ...body, publicUrl: publicUrlOf(c, sources.publicUrl) }),
  );

  serve(server, 'elsewhere', ({ params }) => findElsewhere(sources, params));
}
