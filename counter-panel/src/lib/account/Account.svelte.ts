import { CallFailed, type Me } from '@sanh/contract';
import { client } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

export type AccountState =
  | { readonly kind: 'looking' }
  /** The server has not said who sits here; it goes on being asked. */
  | { readonly kind: 'unreachable'; readonly told: Told }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly me: Me };

const patienceMs = 8000;
const againAfterMs = 3000;

/** Who sits here. */
export class Account {
  state = $state.raw<AccountState>({ kind: 'looking' });
  told = $state.raw<Told | null>(null);
  isBusy = $state(false);

  /** Somebody may be signed in from before a reload. Returns what stops asking. */
  look(): () => void {
    const stopped = new AbortController();
    void this.#look(stopped.signal);
    return () => stopped.abort();
  }

  async #look(stopped: AbortSignal): Promise<void> {
    try {
      const signal = AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]);
      this.state = { kind: 'signed-in', me: await client.me({ signal }) };
    } catch (error) {
      if (stopped.aborted) return;
      const isNobody = error instanceof CallFailed && error.code === 'UNAUTHENTICATED';
      this.state = isNobody ? { kind: 'signed-out' } : { kind: 'unreachable', told: toldBy(error) };
      if (!isNobody) setTimeout(() => void (stopped.aborted || this.#look(stopped)), againAfterMs);
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.told = null;
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const me = await client.signIn({ body: { username: username.trim(), password }, signal });
      this.state = { kind: 'signed-in', me };
    } catch (error) {
      this.told = toldBy(error);
    } finally {
      this.isBusy = false;
    }
  }

  async signOut(): Promise<void> {
    try {
      await client.signOut({ body: {}, signal: AbortSignal.timeout(patienceMs) });
      this.state = { kind: 'signed-out' };
    } catch (error) {
      this.told = toldBy(error);
    }
  }

  /** The server no longer knows this session: sign in again and find everything as it was. */
  readonly expired = (): void => {
    this.state = { kind: 'signed-out' };
    this.told = { code: 'UNAUTHENTICATED', facts: {} };
  };
}
