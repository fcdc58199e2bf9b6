import { expect, test, vi } from 'vitest';
import { HallAtWork } from '../testing/a-hall.ts';
import type { DeskCommand } from '../workplace/command.ts';
import type { Steps } from '../workplace/Steps.svelte.ts';
import type { Workplace } from '../workplace/Workplace.svelte.ts';
import { Desk } from './Desk.svelte.ts';

/** A desk whose commands are answered by hand, after the hall has shown them or before. */
function aDesk() {
  const work = new HallAtWork();
  work.waiting();
  work.waiting();
  let hall = $state.raw(work.hall);
  let sending = $state.raw<object | null>(null);
  const given: string[] = [];
  let answer: (isDone: boolean) => void = () => undefined;
  const steps = {
    get sending() {
      return sending;
    },
    tell: () => undefined,
    answered: Promise.resolve(false),
    give: (command: DeskCommand) => (steps.answered = steps.send(command)),
    send: async (command: DeskCommand) => {
      given.push(command.type);
      sending = {};
      const isDone = await new Promise<boolean>((resolve) => (answer = resolve));
      sending = null;
      return isDone;
    },
  };
  const workplace = {
    ...{ centreId: 'centre', actor: work.by, centre: null, time: { now: work.now } },
    get hall() {
      return hall;
    },
  };
  const desk = new Desk({
    ...{ workplace: workplace as unknown as Workplace, steps: steps as unknown as Steps },
    ...{ counterId: '5', sounds: { toggle: () => undefined } },
  });
  const shows = (type: 'call-next' | 'start'): void => {
    hall = work.done(
      type === 'start' ? { type, counterId: '5' } : { type, counterId: '5', finishCurrent: false },
    ).hall;
  };
  const takes = (): void => void steps.give({ type: 'open-counter', counterId: '5' });
  return { desk, given, shows, takes, answered: (isDone = true) => answer(isDone) };
}

test('what is pressed for what the glass already shows is done when the step before it is answered', async () => {
  const { desk, given, shows, answered } = aDesk();
  desk.press('next');
  shows('call-next');
  desk.press('progress');
  expect(given).toEqual(['call-next']);
  answered();
  await vi.waitFor(() => expect(given).toEqual(['call-next', 'start']));
});

test('the first key after a counter was taken waits for the answer to that, and is done once', async () => {
  const { desk, given, takes, answered } = aDesk();
  takes();
  desk.press('next');
  desk.press('next');
  expect(given).toEqual(['open-counter']);
  answered();
  await vi.waitFor(() => expect(given).toEqual(['open-counter', 'call-next']));
});

test('the second tap of a double one does nothing more', async () => {
  const { desk, given, shows, answered } = aDesk();
  desk.press('next');
  desk.press('next');
  shows('call-next');
  answered();
  await vi.waitFor(() => expect(desk.isSending).toBe(false));
  expect(given).toEqual(['call-next']);
});

test('what was pressed while a supervisor’s order was under way is not done long after it', async () => {
  const { desk, given, shows, answered } = aDesk();
  void desk.order({ type: 'stop-issuing', serviceId: null, reason: 'overload' });
  shows('call-next');
  desk.press('progress');
  answered();
  await vi.waitFor(() => expect(desk.isSending).toBe(false));
  desk.press('recall');
  answered();
  await vi.waitFor(() => expect(desk.isSending).toBe(false));
  expect(given).toEqual(['stop-issuing', 'recall']);
});

test('after a step that was refused nothing that waited for it is done', async () => {
  const { desk, given, shows, answered } = aDesk();
  desk.press('next');
  shows('call-next');
  desk.press('progress');
  answered(false);
  await vi.waitFor(() => expect(desk.isSending).toBe(false));
  expect(given).toEqual(['call-next']);
});
