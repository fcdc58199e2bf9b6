import { X509Certificate } from 'node:crypto';
import { z } from 'zod';

/** A USB device by vendor and product, as `lsusb` prints them: 04b8:0202. */
const usb = z
  .string()
  .regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/i)
  .transform((text) => {
    const [vendor = '', product = ''] = text.toLowerCase().split(':');
    return { vendor, product };
  });
export type Usb = z.output<typeof usb>;

/** The authority of the hall's own network, as PEM. */
const authority = z.string().refine(isAuthority);

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
  if (isPlain && url.username === '' && url.hash === '') return url.origin;
  context.addIssue({ code: 'custom', message: 'no origin' });
  return z.NEVER;
});

/** What a machine of the hall is: everything its set-up follows from. */
export const machineSchema = z
  .strictObject({
    kind: z.enum(['kiosk', 'display']),
    server: origin,
    /** Camera, scanner by serial line, offline work and secure cookies do not work without TLS. */
    isInsecure: z.boolean().default(false),
    user: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,30}$/)
      .refine((name) => name !== 'root')
      .default('sanh'),
    turn: z.enum(['normal', '90', '180', '270']).default('normal'),
    hasCamera: z.boolean().default(false),
    printer: usb.nullable().default(null),
    serialScanner: usb.nullable().default(null),
    authority: authority.nullable().default(null),
  })
  .refine(({ server, isInsecure }) => isInsecure || server.startsWith('https:'), { path: ['server'] });
export type Machine = z.output<typeof machineSchema>;

function isAuthority(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca;
  } catch {
    return false;
  }
}

/** What is wrong with each setting of the command, in words of the command. */
export const remedies: Readonly<Record<keyof typeof machineSchema.shape, string>> = {
  kind: '--kind must be kiosk or display',
  server:
    '--server must be the https address of the server without a path, like https://sanh.example.vn (http only with --insecure)',
  isInsecure: '--insecure takes no value',
  user: '--user must be a name of small letters, digits and hyphens, and not root',
  turn: '--turn must be normal, 90, 180 or 270',
  hasCamera: '--camera takes no value',
  printer: '--printer must be the USB printer as lsusb prints it, like 04b8:0202',
  serialScanner: '--scanner must be the USB serial scanner as lsusb prints it, like 0c2e:0b61',
  authority: '--ca must be a PEM file with the certificate of an authority',
};
