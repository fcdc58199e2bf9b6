import type { NoticeFailure } from '@sanh/contract';
import { createTransport } from 'nodemailer';
import type { OutgoingReport, SendReport } from './ways.ts';

interface MailOptions {
  /** With user and password in it where the server wants them. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 30_000;

/** Mail by SMTP, with the tables attached. A password never goes over an open line. */
export function createMail({ smtpUrl, from, timeoutMs = usualTimeoutMs }: MailOptions): SendReport {
  const { username } = new URL(smtpUrl);
  const transport = createTransport({
    ...{ url: smtpUrl, requireTLS: username !== '', disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
  });
  return async (outgoing, signal) => {
    signal.throwIfAborted();
    try {
      await Promise.race([transport.sendMail(messageOf(outgoing, from)), abortOf(signal)]);
      return null;
    } catch (error) {
      if (signal.aborted) throw error;
      return failureOf(error);
    }
  };
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });

const messageOf = ({ id, order, report }: OutgoingReport, from: string) => ({
  from,
  to: { name: '', address: order.mail ?? '' },
  subject: report.subject,
  text: report.text,
  /** The same for every attempt: a mailbox may know it again. */
  messageId: `<${id}@${from.split('@')[1] ?? 'sanh'}>`,
  headers: { 'auto-submitted': 'auto-generated' },
  attachments: report.files.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
});

/** A mailbox that is not there stays so; whatever else may pass. */
function failureOf(error: unknown): NoticeFailure {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code === 'ETIMEDOUT') return 'slow';
  if (responseCode === undefined) return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'unavailable';
}
