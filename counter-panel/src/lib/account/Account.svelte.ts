import { CallFailed, type Me } from '@sanh/contract';
import { client } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';

export type AccountState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly me: Me };

const patienceMs = 8000;

/** Who sits here. */
export class Account {
  state = $state.raw<AccountState>({ kind: 'looking' });
  told = $state.raw<Told | null>(null);
  isBusy = $state(false);

  /** Somebody may be signed in from before a reload. */
  async look(): Promise<void> {
    this.told = null;
    try {
      this.state = { kind: 'signed-in', me: await client.me({ signal: AbortSignal.timeout(patienceMs) }) };
    } catch (error) {
      this.state = { kind: 'signed-out' };
      const isNobody = error instanceof CallFailed && error.code === 'UNAUTHENTICATED';
      this.told = isNobody ? null : toldBy(error);
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
