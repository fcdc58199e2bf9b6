import { CallFailed, type CentreSummary, type CentreView, type Client } from '@sanh/contract';

export type CentreState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly centre: CentreView }
  /** Only in a demonstration: a screen in a hall is told its centre by its address. */
  | { readonly kind: 'choose'; readonly centres: readonly CentreSummary[] }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'failed'; readonly code: CallFailed['code'] };

type Calls = Pick<Client, 'centre' | 'centres'>;

const againAfterMs = 5000;

/** Which centre this screen stands in. */
export class ChosenCentre {
  state = $state.raw<CentreState>({ kind: 'loading' });
  readonly #client: Calls;
  #again: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(client: Calls) {
    this.#client = client;
  }

  get centre(): CentreView | null {
    return this.state.kind === 'ready' ? this.state.centre : null;
  }

  /** `wantedId` is from the address; without it the only centre is taken. Tries again by itself until the server answers. */
  async load(wantedId: string | null): Promise<void> {
    clearTimeout(this.#again);
    const asked = ++this.#asked;
    try {
      const state = wantedId === null ? await this.#only() : await this.#named(wantedId);
      if (asked === this.#asked) this.state = state;
    } catch (error) {
      if (asked !== this.#asked) return;
      const code = error instanceof CallFailed ? error.code : 'INTERNAL';
      this.state = { kind: 'failed', code };
      if (code !== 'UNKNOWN_CENTRE') this.#again = setTimeout(() => void this.load(wantedId), againAfterMs);
    }
  }

  /** The hall runs by a newer configuration than the one whose names are shown. */
  async renew(version: number): Promise<void> {
    if (this.state.kind !== 'ready' || this.state.centre.version >= version) return;
    const { centre } = this.state;
    const renewed = await this.#client.centre({ centreId: centre.id }).catch(() => null);
    // One as old, e.g. of the service worker, would have it asked for again at once, without end.
    const isNewer = renewed !== null && renewed.version > centre.version;
    if (isNewer && this.centre === centre) this.state = { kind: 'ready', centre: renewed };
  }

  async #named(centreId: string): Promise<CentreState> {
    return { kind: 'ready', centre: await this.#client.centre({ centreId }) };
  }

  async #only(): Promise<CentreState> {
    const centres = await this.#client.centres({});
    const [first, second] = centres;
    if (first === undefined) return { kind: 'unassigned' };
    const centre = await this.#client.centre({ centreId: first.id });
    if (second === undefined) return { kind: 'ready', centre };
    return centre.isDemo ? { kind: 'choose', centres } : { kind: 'unassigned' };
  }
}
