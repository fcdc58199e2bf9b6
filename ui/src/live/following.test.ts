import { hashOfHall } from '@sanh/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nothingHeld,
  positionToAsk,
  takeEvents,
  takeHeartbeat,
  takeState,
  type Following,
  type Step,
} from './following.ts';
import { ServerHall } from './testing/a-server-hall.ts';

const following = (server: ServerHall): Following => takeState(nothingHeld, server.snapshot()).following;
const versionOf = ({ following: { held } }: Step): number | undefined => held?.hall.version;

describe('a screen that follows a hall', () => {
  it('asks for everything while it holds nothing', () => {
    const server = new ServerHall();
    expect(takeEvents(nothingHeld, server.step()).standing).toBe('lost');
    expect(positionToAsk(nothingHeld)).toBeNull();
  });

  it('applies the events that follow on its version', () => {
    const server = new ServerHall();
    const step = takeEvents(following(server), server.step());
    expect([step.standing, versionOf(step)]).toEqual(['in-step', server.hall.version]);
  });

  it('applies only the later part of events it has seen in part', () => {
    const server = new ServerHall();
    const before = server.hall.version;
    const seen = takeEvents(following(server), server.step()).following;
    server.step();
    const step = takeEvents(seen, server.eventsAfter(before));
    expect([step.standing, versionOf(step)]).toEqual(['in-step', server.hall.version]);
  });

  it('ignores events it has seen, and does not take them for news', () => {
    const server = new ServerHall();
    const events = server.step();
    const seen = following(server);
    expect(takeEvents(seen, events)).toEqual({ following: seen, standing: 'unproven' });
  });

  it('changes nothing on a gap and asks from where it stands', () => {
    const server = new ServerHall();
    const seen = following(server);
    server.step();
    const step = takeEvents(seen, server.step());
    expect(step).toEqual({ following: seen, standing: 'lost' });
    expect(takeState(step.following, server.answerTo(positionToAsk(step.following))).standing).toBe(
      'in-step',
    );
  });

  it('is lost when the log has another lineage, and gets the whole state', () => {
    const seen = following(new ServerHall('one'));
    const server = new ServerHall('two');
    expect(takeEvents(seen, server.step()).standing).toBe('lost');
    expect(takeHeartbeat(seen, server.heartbeat()).standing).toBe('lost');
    const step = takeState(seen, server.answerTo(positionToAsk(seen)));
    expect([step.standing, step.following.held?.epoch]).toEqual(['in-step', 'two']);
  });

  it('learns from a heartbeat that the last event before a silence got lost', () => {
    const server = new ServerHall();
    const seen = following(server);
    server.step();
    expect(takeHeartbeat(seen, server.heartbeat()).standing).toBe('lost');
  });

  it('is in step when a heartbeat names its version and its hash', () => {
    const server = new ServerHall();
    expect(takeHeartbeat(following(server), server.heartbeat()).standing).toBe('in-step');
  });

  it('takes nothing for news from a heartbeat or a snapshot older than what it holds', () => {
    const server = new ServerHall();
    const [beat, snapshot] = [server.heartbeat(), server.snapshot()];
    const seen = takeEvents(following(server), server.step()).following;
    expect(takeHeartbeat(seen, beat)).toEqual({ following: seen, standing: 'unproven' });
    expect(takeState(seen, snapshot)).toEqual({ following: seen, standing: 'unproven' });
  });

  it('asks for everything after two mismatches in a row, and trusts itself again after one match', () => {
    const server = new ServerHall();
    const wrong = { ...server.heartbeat(), hash: 'wrong' };
    const once = takeHeartbeat(following(server), wrong);
    expect([once.standing, positionToAsk(once.following)]).toEqual(['lost', expect.anything()]);
    const twice = takeHeartbeat(once.following, wrong);
    expect([twice.standing, positionToAsk(twice.following)]).toEqual(['lost', null]);
    expect(takeState(twice.following, server.snapshot()).following.mismatches).toBe(0);
  });

  it('does not ask at once again for a snapshot that does not fit', () => {
    const server = new ServerHall();
    const step = takeState(nothingHeld, { ...server.snapshot(), hash: 'wrong' });
    expect([step.standing, step.following.mismatches]).toEqual(['unproven', 1]);
  });

  it('counts an event it cannot fold as a mismatch and keeps what it showed', () => {
    const server = new ServerHall();
    const seen = following(server);
    const { events, ...place } = server.step();
    const strange = events.map((event) => ({ ...event, event: { type: 'unheard-of' } as never }));
    expect(takeEvents(seen, { ...place, events: strange })).toEqual({
      following: { ...seen, mismatches: 1 },
      standing: 'lost',
    });
  });
});

type Fate = 'arrives' | 'lost' | 'doubled' | 'late';
const fates = fc.array(
  fc.record({
    fate: fc.constantFrom<Fate>('arrives', 'arrives', 'lost', 'doubled', 'late'),
    message: fc.constantFrom('events', 'events', 'heartbeat', 'reconnect', 'restore'),
  }),
  { maxLength: 40 },
);

describe('whatever the line loses, doubles or reorders', () => {
  it('the screen ends at the server’s version with the same hash', () => {
    fc.assert(
      fc.property(fates, (sent) => {
        let server = new ServerHall('epoch-0');
        let seen = nothingHeld;
        const late: ((held: Following) => Step)[] = [];
        const deliver = (receive: (held: Following) => Step): void => {
          const { following: next, standing } = receive(seen);
          seen = next;
          if (standing === 'lost') late.push(answer());
        };
        const answer = (): ((held: Following) => Step) => {
          const state = server.answerTo(positionToAsk(seen));
          return (held) => takeState(held, state);
        };
        for (const [index, { fate, message }] of sent.entries()) {
          if (message === 'restore') server = new ServerHall(`epoch-${index}`);
          const events = server.step();
          const beat = server.heartbeat();
          const receive = {
            events: (held: Following) => takeEvents(held, events),
            heartbeat: (held: Following) => takeHeartbeat(held, beat),
            restore: (held: Following) => takeHeartbeat(held, beat),
            reconnect: answer(),
          }[message];
          if (fate === 'late') late.unshift(receive);
          else if (fate !== 'lost') deliver(receive);
          if (fate === 'doubled') deliver(receive);
          if (index % 3 === 0) late.splice(0).forEach(deliver);
        }
        late.splice(0).forEach(deliver);
        for (let round = 0; round < 4; round += 1) {
          const step = takeHeartbeat(seen, server.heartbeat());
          seen = step.standing === 'lost' ? answer()(step.following).following : step.following;
        }
        expect(seen.held?.hall.version).toBe(server.hall.version);
        expect(seen.held && hashOfHall(seen.held.hall)).toBe(hashOfHall(server.hall));
      }),
      { numRuns: 300 },
    );
  });
});
