import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveHall } from './LiveHall.svelte.ts';
import { ALine } from './testing/a-line.ts';
import { ServerHall } from './testing/a-server-hall.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Following {
  readonly line: ALine;
  readonly live: LiveHall;
  readonly stop: () => void;
}

async function aScreen(line = new ALine(new ServerHall())): Promise<Following> {
  const live = new LiveHall({ centreId: 'centre', role: 'display', line });
  const stop = live.start();
  await vi.advanceTimersByTimeAsync(0);
  return { line, live, stop };
}

async function passes(ms: number, line?: ALine): Promise<void> {
  for (let passed = 0; passed < ms; passed += 500) {
    if (passed % 3000 === 0) line?.beat();
    await vi.advanceTimersByTimeAsync(500);
  }
}

it('a screen is live once it holds the state, and stays so while heartbeats confirm it', async () => {
  const { line, live } = await aScreen();
  expect([live.state.kind, live.hall?.version]).toEqual(['live', line.server.hall.version]);
  await passes(30_000, line);
  expect(live.state.kind).toBe('live');
});

it('a dead line that looks open is noticed within ten seconds, cut and replaced', async () => {
  const { line, live } = await aScreen();
  await passes(3000, line);
  const lastTrue = live.serverNow();
  line.isCut = true;
  line.connect = () => line;
  await passes(10_000);
  expect(live.state.kind).toBe('stale');
  expect(live.state.kind === 'stale' && Math.abs(live.state.since - lastTrue)).toBeLessThan(4000);
  expect(live.hall).not.toBeNull();
});

it('after a cut the screen names its position and is live again with everything it missed', async () => {
  const { line, live } = await aScreen();
  const before = line.server.hall.version;
  line.isDown = true;
  line.disconnect();
  line.server.step();
  await passes(5000);
  expect(live.state.kind).toBe('stale');
  line.isDown = false;
  line.connect();
  expect(line.handshakes.at(-1)?.position).toEqual({ epoch: 'one', version: before });
  expect([live.state.kind, live.hall?.version]).toEqual(['live', line.server.hall.version]);
});

it('while the server is away no socket is tried, and its return is noticed within half a second', async () => {
  const { line, live } = await aScreen();
  line.isDown = true;
  line.disconnect();
  const { attempts } = line;
  await passes(60_000);
  expect([line.attempts, live.state.kind]).toEqual([attempts, 'stale']);
  line.isDown = false;
  await passes(500);
  expect([line.attempts, live.state.kind]).toEqual([attempts + 1, 'live']);
});

it('a short break does not make the screen stale', async () => {
  const { line, live } = await aScreen();
  line.disconnect();
  await passes(2000);
  expect([live.state.kind, line.connected]).toEqual(['live', true]);
});

it('a screen that never reached the server is offline, and live once it does', async () => {
  const line = new ALine(new ServerHall());
  line.isDown = true;
  const { live } = await aScreen(line);
  await passes(4000);
  expect([live.state.kind, live.hall]).toEqual(['offline', null]);
  line.isDown = false;
  line.connect();
  expect(live.state.kind).toBe('live');
});

it('a refused screen says why, and asks again later by itself', async () => {
  const line = new ALine(new ServerHall());
  line.refusal = { type: 'about:blank', title: '', status: 426, code: 'PROTOCOL_OUTDATED' };
  const { live } = await aScreen(line);
  expect(live.state).toEqual({ kind: 'refused', problem: line.refusal });
  line.refusal = null;
  await passes(19_000);
  expect(live.state.kind).toBe('live');
});

it('a gap is asked for once, from the version held', async () => {
  const { line, live } = await aScreen();
  const version = line.server.hall.version;
  line.server.step();
  line.tell('hall:events', line.server.step());
  expect(line.asked).toEqual([{ epoch: 'one', version }]);
  expect(live.hall?.version).toBe(line.server.hall.version);
});

it('while heartbeats do not confirm what it holds, a screen does not call itself live', async () => {
  const { line, live } = await aScreen();
  for (let beat = 0; beat < 4; beat += 1) {
    line.tell('hall:heartbeat', { ...line.server.heartbeat(), hash: 'wrong' });
    vi.spyOn(line.server, 'answerTo').mockReturnValue({ ...line.server.snapshot(), hash: 'wrong' });
    await passes(3000);
  }
  expect(live.state.kind).toBe('stale');
});

it('a version is reported as painted two frames after it came', async () => {
  const { line } = await aScreen();
  expect(line.painted).toEqual([]);
  await vi.advanceTimersByTimeAsync(32);
  expect(line.painted).toEqual([{ epoch: 'one', version: line.server.hall.version }]);
});

it('what comes between two frames is not called painted before it has had its own', async () => {
  const { line, live } = await aScreen();
  const { version } = line.server.hall;
  await vi.advanceTimersByTimeAsync(20);
  const { to } = line.server.step();
  line.tell('hall:events', line.server.eventsAfter(version));
  await vi.advanceTimersByTimeAsync(12);
  expect(live.painted?.version).toBe(version);
  await vi.advanceTimersByTimeAsync(32);
  expect(line.painted.map((painted) => painted.version)).toEqual([version, to]);
});

it('a page that is not drawn any more does not say that it has painted', async () => {
  const { line, live } = await aScreen();
  await vi.advanceTimersByTimeAsync(32);
  const { version } = line.server.hall;
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const events = line.server.step();
  line.tell('hall:events', events);
  await passes(3000, line);
  expect([live.position?.version, live.painted?.version]).toEqual([events.to, version]);
});

it('the clock of the screen is the server’s, wherever that of the machine stands', async () => {
  const { line, live } = await aScreen();
  await passes(3000, line);
  vi.setSystemTime(0);
  expect(Math.abs(live.serverNow() - line.server.now)).toBeLessThan(4000);
});

it('a screen that has stopped opens no line any more', async () => {
  const { line, stop } = await aScreen();
  stop();
  const { length } = line.handshakes;
  await passes(30_000);
  expect([line.connected, line.handshakes.length]).toEqual([false, length]);
});
