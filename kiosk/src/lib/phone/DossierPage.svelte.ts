import type { Client } from '@sanh/contract';
import { recognise } from '@sanh/domain';
import { DossierDesk } from '#lib/dossier/DossierDesk.svelte.ts';

/** What was typed and is no dossier. */
export type NoCode = 'unknown' | 'card' | 'payment';

/** The dossier somebody asks about on the own phone. What is typed is held here alone: in no address and no store. */
export class DossierPage {
  code = $state('');
  notice = $state<NoCode | null>(null);
  /** The last digits of the applicant's number. */
  digits = $state('');
  readonly desk: DossierDesk;

  constructor(client: Pick<Client, 'lookUpDossierByPhone'>) {
    this.desk = new DossierDesk({ lookUpDossier: (asked) => client.lookUpDossierByPhone(asked) });
  }

  /** A receipt's QR may have led here. Answers whether the address is to be cleaned. */
  receive(address: string): boolean {
    const found = recognise(address);
    if (found.kind !== 'dossier') return false;
    this.code = found.code.key;
    return true;
  }

  /** Looks up what is typed, or the receipt's address that was put in. */
  look(centreId: string): void {
    if (this.desk.state.kind === 'looking') return;
    const found = recognise(this.code);
    this.digits = '';
    if (found.kind === 'dossier') {
      this.notice = null;
      void this.desk.lookUp(centreId, found.code.key);
      return;
    }
    this.desk.close();
    const isCard = found.kind === 'citizen' || found.kind === 'unreadable-card';
    this.notice = isCard ? 'card' : found.kind === 'payment' ? 'payment' : 'unknown';
  }

  /** Without an answer the digits stay to be sent again; with one they are forgotten. */
  async prove(): Promise<void> {
    const { desk } = this;
    if (desk.proof.kind === 'checking') return;
    await desk.prove(this.digits);
    if (desk.proof.kind !== 'failed') this.digits = '';
  }

  another(): void {
    this.desk.close();
    this.notice = null;
    this.code = '';
    this.digits = '';
  }
}
