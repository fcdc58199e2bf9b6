import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { dayOfTicket, type CentreId, type TicketId } from '@sanh/domain';

export interface TicketName {
  readonly centreId: CentreId;
  readonly ticketId: TicketId;
}

/** Telephone numbers as they are kept: encrypted under a key of their day, each for its own ticket only. */
export interface SealedNumbers {
  seal(ticket: TicketName, number: string): string;
  /** Null for what was not sealed so, for this ticket. */
  open(ticket: TicketName, sealed: string): string | null;
}

const nonceBytes = 12;
const tagBytes = 16;

/** `keyOf` derives the key of one purpose, as the installation's secret does. */
export function createSealedNumbers(keyOf: (purpose: string) => Buffer): SealedNumbers {
  const keyFor = ({ ticketId }: TicketName, use: string) =>
    keyOf(`telephone ${use} ${dayOfTicket(ticketId)}`);
  return {
    seal(ticket, number) {
      // Of number and ticket, not random: the same tap again is seen to change nothing.
      const nonce = createHmac('sha256', keyFor(ticket, 'nonce'))
        .update(JSON.stringify([bound(ticket), number]))
        .digest()
        .subarray(0, nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor(ticket, 'cipher'), nonce);
      cipher.setAAD(Buffer.from(bound(ticket)));
      const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(ticket, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
      try {
        const cipher = createDecipheriv('aes-256-gcm', keyFor(ticket, 'cipher'), nonce, {
          authTagLength: tagBytes,
        });
        cipher.setAAD(Buffer.from(bound(ticket)));
        cipher.setAuthTag(rest.subarray(0, tagBytes));
        return cipher.update(rest.subarray(tagBytes), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}

const bound = ({ centreId, ticketId }: TicketName): string => `${centreId}|${ticketId}`;
