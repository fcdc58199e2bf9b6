import { counterSteps, daySteps, type CounterStep, type DayStep } from '@sanh/contract';
import type { HallCommand } from '@sanh/domain';
import type { Halls } from '../../halls/halls.ts';
import { actorOfStaff } from '../actor.ts';
import { serveSteps, type Server } from '../serve.ts';

export function serveCounters(server: Server, { halls }: { halls: Halls }): void {
  serveSteps(server, 'counterStep', counterSteps, ({ params, body, commandId, requester }) => {
    const command = atCounter(params.counterId, body.step, body.body as object);
    return halls.execute(params.centreId, { id: commandId, by: actorOfStaff(requester), command });
  });

  serveSteps(server, 'dayStep', daySteps, ({ params, body, commandId, requester }) => {
    const command = ofDay(body.step, body.body as object);
    return halls.execute(params.centreId, { id: commandId, by: actorOfStaff(requester), command });
  });
}

// The tables of steps are the commands by name: each body has been read by the schema of its step.
const atCounter = (counterId: string, type: CounterStep, body: object): HallCommand =>
  ({ ...body, type, counterId }) as HallCommand;
const ofDay = (type: DayStep, body: object): HallCommand => ({ ...body, type }) as HallCommand;
