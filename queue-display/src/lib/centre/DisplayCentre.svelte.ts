import { CallFailed, type CentreSummary, type CentreView, type Client } from '@sanh/contract';

export type CentreState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly centre: CentreView }
  | { readonly kind: 'choose'; readonly centres: readonly CentreSummary[]; readonly isUnknown: boolean }
  | { readonly kind: 'offline' };

const againAfterMs = 3000;

/** Whose hall this display shows; asks until the server answers. */
export class DisplayCentre {
  state = $state.raw<CentreState>({ kind: 'loading' });
  readonly #client: Pick<Client, 'centre' | 'centres'>;

  constructor(client: Pick<Client, 'centre' | 'centres'>) {
    this.#client = client;
  }

  /** Returns what stops asking. Without an id the only centre is taken. */
  start(wantedId: string | null): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let isStopped = false;
    const ask = async (): Promise<void> => {
      const state = await this.#find(wantedId).catch(() => ({ kind: 'offline' }) as const);
      if (isStopped) return;
      this.state = state;
      if (this.state.kind === 'offline') timer = setTimeout(() => void ask(), againAfterMs);
    };
    void ask();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }

  /** The hall runs by another configuration than the one whose names are shown. */
  async renew(version: number): Promise<void> {
    if (this.state.kind !== 'ready' || this.state.centre.version >= version) return;
    this.state = await this.#named(this.state.centre.id).catch(() => this.state);
  }

  async #find(wantedId: string | null): Promise<CentreState> {
    if (wantedId === null) return this.#only(false);
    try {
      return await this.#named(wantedId);
    } catch (error) {
      const status = error instanceof CallFailed ? error.problem?.status : undefined;
      if (status === 404 || status === 400) return this.#only(true);
      throw error;
    }
  }

  async #named(centreId: string): Promise<CentreState> {
    return { kind: 'ready', centre: await this.#client.centre({ centreId }) };
  }

  async #only(isUnknown: boolean): Promise<CentreState> {
    const centres = await this.#client.centres({});
    const [first] = centres;
    const isOnly = first !== undefined && centres.length === 1 && !isUnknown;
    return isOnly ? this.#named(first.id) : { kind: 'choose', centres, isUnknown };
  }
}
