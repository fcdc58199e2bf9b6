import { CallFailed, type Client, type DossierView } from '@sanh/contract';
import { spokenCode, type SpokenCode } from '#lib/frame/problem-text.ts';

export type DossierState =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly dossier: DossierView }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown'; readonly isElsewhere: boolean }
  | { readonly kind: 'failed'; readonly problem: SpokenCode };

/** How far somebody has come with showing who they are. */
export type ProofState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'blocked'; readonly minutes: number }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'failed'; readonly problem: SpokenCode };

const patienceMs = 8000;

/** The dossier that somebody asks about. Its code is held here alone: in no address and no store. */
export class DossierDesk {
  state = $state.raw<DossierState>({ kind: 'none' });
  proof = $state.raw<ProofState>({ kind: 'closed' });
  digits = $state('');
  readonly #client: Pick<Client, 'lookUpDossier'>;
  #asked: { readonly centreId: string; readonly code: string } | null = null;

  constructor(client: Pick<Client, 'lookUpDossier'>) {
    this.#client = client;
  }

  get dossier(): DossierView | null {
    return this.state.kind === 'found' ? this.state.dossier : null;
  }

  async lookUp(centreId: string, code: string): Promise<void> {
    this.close();
    const asked = (this.#asked = { centreId, code });
    this.state = { kind: 'looking' };
    const next = await this.#ask(asked);
    if (this.#asked === asked) this.state = next;
  }

  /** Asks again what could not be answered. */
  retry(): void {
    if (this.#asked !== null && this.state.kind === 'failed')
      void this.lookUp(this.#asked.centreId, this.#asked.code);
  }

  askForProof(): void {
    this.digits = '';
    this.proof = { kind: 'asking' };
  }

  endProof(): void {
    this.digits = '';
    this.proof = { kind: 'closed' };
  }

  press(digit: string): void {
    if (this.digits.length < 12) this.digits += digit;
  }

  delete(): void {
    this.digits = this.digits.slice(0, -1);
  }

  /** Shows names and details to whoever knows the applicant's number, or its last digits. They are forgotten at once. */
  async prove(digits: string): Promise<void> {
    const asked = this.#asked;
    if (asked === null || this.proof.kind === 'checking') return;
    this.digits = '';
    this.proof = { kind: 'checking' };
    const { state, proof } = await this.#show(asked, digits);
    if (this.#asked !== asked) return;
    this.proof = proof;
    if (state !== null) this.state = state;
  }

  close(): void {
    this.#asked = null;
    this.state = { kind: 'none' };
    this.endProof();
  }

  async #ask(asked: { centreId: string; code: string }): Promise<DossierState> {
    try {
      return await this.#send(asked, null);
    } catch (error) {
      return { kind: 'failed', problem: spokenCode(codeOf(error)) };
    }
  }

  async #show(
    asked: { centreId: string; code: string },
    digits: string,
  ): Promise<{ state: DossierState | null; proof: ProofState }> {
    try {
      const answer = await this.#send(asked, digits);
      if (answer.kind !== 'found') return { state: answer, proof: { kind: 'closed' } };
      const { details } = answer.dossier;
      if (details.kind === 'shown') return { state: answer, proof: { kind: 'closed' } };
      return { state: null, proof: details.kind === 'not-asked' ? { kind: 'asking' } : details };
    } catch (error) {
      return { state: null, proof: troubleOf(error) };
    }
  }

  #send({ centreId, code }: { centreId: string; code: string }, idDigits: string | null) {
    const signal = AbortSignal.timeout(patienceMs);
    return this.#client.lookUpDossier({ centreId, body: { code, idDigits }, signal });
  }
}

const codeOf = (error: unknown): CallFailed['code'] =>
  error instanceof CallFailed ? error.code : 'INTERNAL';

function troubleOf(error: unknown): ProofState {
  const seconds = error instanceof CallFailed ? error.problem?.facts?.['secondsLeft'] : undefined;
  if (codeOf(error) === 'RATE_LIMITED')
    return { kind: 'blocked', minutes: Math.max(1, Math.ceil(Number(seconds ?? 60) / 60)) };
  return { kind: 'failed', problem: spokenCode(codeOf(error)) };
}
