import { CallFailed, type Client, type Problem } from '@sanh/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaidDisk } from './said-disk.ts';
import type { Said } from './said.ts';
import { SaidOutbox } from './SaidOutbox.ts';

const problem = (code: Problem['code'], status = 409): CallFailed =>
  new CallFailed({ type: 'about:blank', title: '', status, code });
const unreachable = new CallFailed(null);

class ADisk implements SaidDisk {
  said: readonly Said[] = [];
  isFull = false;

  async all(): Promise<readonly Said[]> {
    return this.said;
  }

  async add(_: string, said: Said): Promise<void> {
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
    this.said = [...this.said, said];
  }

  async remove(_: string, id: string): Promise<void> {
    this.said = this.said.filter((one) => one.id !== id);
  }
}

const aRating = (id: string, comment: string | null = null): Said => ({
  ...{ id, kind: 'rating' },
  body: { level: 'satisfied', visit: { kind: 'slip', token: 't', leg: null }, comment, givenAt: 1000 },
});

let disk: ADisk;
let outbox: SaidOutbox;
const rate = vi.fn<Client['rate']>();
const giveFeedback = vi.fn<Client['giveFeedback']>();
const idsSent = (): readonly string[] => rate.mock.calls.map(([{ commandId }]) => commandId);

beforeEach(() => {
  disk = new ADisk();
  rate.mockReset().mockResolvedValue({ level: 'satisfied', label: null });
  giveFeedback.mockReset().mockResolvedValue({ done: true });
  outbox = new SaidOutbox({ rate, giveFeedback }, disk);
});

describe('a rating while somebody waits', () => {
  it('lies on the disk before it is sent, and no more when the server has it', async () => {
    rate.mockImplementationOnce(async () => {
      expect(disk.said.map(({ id }) => id)).toEqual(['one']);
      return { level: 'satisfied', label: null };
    });
    expect(await outbox.say('c', aRating('one'))).toEqual({ kind: 'counted' });
    expect(disk.said).toEqual([]);
  });

  it('without an answer is kept, with what tells a person covered', async () => {
    rate.mockRejectedValueOnce(unreachable);
    expect(await outbox.say('c', aRating('one', 'Gọi 0912345678'))).toEqual({ kind: 'kept' });
    expect(disk.said).toMatchObject([{ id: 'one', body: { comment: 'Gọi ••••••••••' } }]);
  });

  it('that is refused is told so and does not go in behind their back', async () => {
    rate.mockRejectedValueOnce(problem('ALREADY_RATED'));
    expect(await outbox.say('c', aRating('one'))).toEqual({ kind: 'refused', code: 'ALREADY_RATED' });
    expect(disk.said).toEqual([]);
  });

  it('counts on a full disk when the server answers, and is not promised when it does not', async () => {
    disk.isFull = true;
    expect(await outbox.say('c', aRating('one'))).toEqual({ kind: 'counted' });
    rate.mockRejectedValueOnce(unreachable);
    expect(await outbox.say('c', aRating('two'))).toEqual({ kind: 'refused', code: 'UNREACHABLE' });
  });
});

describe('back on the line', () => {
  beforeEach(async () => {
    rate.mockRejectedValueOnce(unreachable).mockRejectedValueOnce(unreachable);
    await outbox.say('c', aRating('one'));
    await outbox.say('c', aRating('two'));
    rate.mockClear();
  });

  it('everything is handed in oldest first, each once, under its id and its own time', async () => {
    await outbox.handIn('c');
    await outbox.handIn('c');
    expect([idsSent(), disk.said]).toEqual([['one', 'two'], []]);
    expect(rate.mock.calls[0]?.[0].body.givenAt).toBe(1000);
  });

  it('one without an answer is handed in again under its id, and none before it', async () => {
    rate.mockRejectedValueOnce(unreachable);
    await outbox.handIn('c');
    await outbox.handIn('c');
    expect([idsSent(), disk.said]).toEqual([['one', 'one', 'two'], []]);
  });

  it('what the server wants for good no more is forgotten', async () => {
    rate.mockRejectedValueOnce(problem('RATING_RIGHT_EXPIRED'));
    await outbox.handIn('c');
    expect([idsSent(), disk.said]).toEqual([['one', 'two'], []]);
  });

  it.each(['INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED', 'DEVICE_REVOKED', 'STAFF_SIGNED_IN_HERE'] as const)(
    'what is refused with %s is kept for later and holds up nobody',
    async (code) => {
      rate.mockRejectedValueOnce(problem(code));
      await outbox.handIn('c');
      expect(disk.said.map(({ id }) => id)).toEqual(['one']);
    },
  );
});

it('feedback goes the same way', async () => {
  giveFeedback.mockRejectedValueOnce(unreachable);
  const said: Said = { id: 'f', kind: 'feedback', body: { kind: 'complaint', text: 'CCCD 056090001234' } };
  expect(await outbox.say('c', said)).toEqual({ kind: 'kept' });
  await outbox.handIn('c');
  expect(giveFeedback.mock.calls.map(([{ body }]) => body.text)).toEqual(
    Array<string>(2).fill('CCCD ••••••••••••'),
  );
});
