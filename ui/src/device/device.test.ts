import { CallFailed, type PairedDevice, type PairingState, type ThisDevice as Answer } from '@sanh/contract';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pairing } from './Pairing.svelte.ts';
import { ThisDevice } from './ThisDevice.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const kiosk: PairedDevice = {
  ...{
    id: 'd',
    centreId: 'c',
    kind: 'kiosk',
    name: 'Kiosk 1',
    zoneId: null,
    layoutId: null,
    counterId: null,
    printer: null,
    incarnation: 'i',
  },
};

/** A machine of which the server says this. */
function aDevice(answer: Partial<Answer> | Error) {
  const reports: unknown[] = [];
  const given = answer instanceof Error ? {} : answer;
  const said: Answer = { kind: 'unpaired', device: null, isDemo: false, ...given };
  const client = {
    thisDevice: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(said)),
    reportDevice: ({ body }: { body: unknown }) => Promise.resolve({ done: reports.push(body) > 0 }),
    leaveDevice: () => Promise.resolve({ done: true }),
    pairItself: () => Promise.resolve(said),
  };
  return { device: new ThisDevice({ kind: 'kiosk', version: '1', client }), reports };
}

describe('a machine', () => {
  test.each<[string, Partial<Answer>, string]>([
    ['is paired with what it shows', { kind: 'paired', device: kiosk }, 'paired'],
    ['must be paired outside a demonstration', {}, 'pairing'],
    ['needs no pairing in a demonstration', { isDemo: true }, 'free'],
    ['is locked when its pairing was ended', { kind: 'locked' }, 'locked'],
    ['is locked in a demonstration too', { kind: 'locked', isDemo: true }, 'locked'],
    [
      'says so when paired as another kind',
      { kind: 'paired', device: { ...kiosk, kind: 'display' } },
      'wrong-kind',
    ],
    [
      'that is a display shows the kiosk’s page in a demonstration',
      { kind: 'paired', device: { ...kiosk, kind: 'display' }, isDemo: true },
      'free',
    ],
  ])('%s', async (_, answer, kind) => {
    const { device } = aDevice(answer);
    await device.look();
    expect(device.state.kind).toBe(kind);
  });

  test('goes on as it was while the server is away', async () => {
    const { device } = aDevice(new CallFailed(null));
    await device.look();
    expect([device.state.kind, device.isShown]).toEqual(['unknown', true]);
  });

  test('reports as soon as it is paired, and only then', async () => {
    const [paired, free] = [aDevice({ kind: 'paired', device: kiosk }), aDevice({ isDemo: true })];
    for (const { device } of [paired, free]) await device.look();
    await vi.advanceTimersByTimeAsync(0);
    expect([paired.reports.length, free.reports.length]).toEqual([1, 0]);
  });

  test('shows its name for ten seconds when somebody looks for it', async () => {
    const { device } = aDevice({ kind: 'paired', device: kiosk });
    device.heed({ kind: 'identify' });
    expect(device.isIdentified).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(device.isIdentified).toBe(false);
  });
});

/** A server that gives the codes 000001, 000002, … for one minute each. */
function aServer() {
  const server = { state: 'waiting' as PairingState['kind'], isAway: false, codes: 0 };
  const answer = <T>(give: () => T): Promise<T> =>
    server.isAway ? Promise.reject(new CallFailed(null)) : Promise.resolve(give());
  const client = {
    startPairing: () =>
      answer(() => ({ code: String(++server.codes).padStart(6, '0'), expiresAt: 60_000, now: 0 })),
    pairingState: () => answer(() => ({ kind: server.state, now: 0 })),
  };
  const onpaired = vi.fn();
  return { server, onpaired, pairing: new Pairing({ kind: 'kiosk', client, onpaired }) };
}

describe('a code on screen', () => {
  test('is replaced when it is over', async () => {
    const { pairing } = aServer();
    const stop = pairing.start();
    await vi.advanceTimersByTimeAsync(100);
    expect([pairing.view, pairing.secondsLeft]).toEqual([
      { kind: 'showing', code: '000001', isOffline: false },
      60,
    ]);
    await vi.advanceTimersByTimeAsync(62_000);
    expect(pairing.view).toMatchObject({ code: '000002' });
    stop();
  });

  test('stays while the server is away, and says so', async () => {
    const { pairing, server } = aServer();
    const stop = pairing.start();
    await vi.advanceTimersByTimeAsync(100);
    server.isAway = true;
    await vi.advanceTimersByTimeAsync(4000);
    expect(pairing.view).toEqual({ kind: 'showing', code: '000001', isOffline: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pairing.view).toEqual({ kind: 'offline' });
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(pairing.view).toMatchObject({ kind: 'showing', code: '000002' });
    stop();
  });

  test('ends with the pairing, told once', async () => {
    const { pairing, server, onpaired } = aServer();
    const stop = pairing.start();
    await vi.advanceTimersByTimeAsync(100);
    server.state = 'paired';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onpaired).toHaveBeenCalledOnce();
    stop();
  });
});
