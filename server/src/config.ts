import { resolve } from 'node:path';
import { z } from 'zod';
import { isPushKey, readPushKeys, type PushKeys } from './phone-notices/push-keys.ts';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const yesOrNo = z
  .enum(['1', '0', 'true', 'false', 'on', 'off'])
  .transform((text) => /^(1|true|on)$/.test(text));
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('./data'),
  SANH_CENTRES: list,
  SANH_DEMO: yesOrNo.optional(),
  SANH_SECRET: z.string().min(32).optional(),
  SANH_ORIGINS: list.pipe(z.array(address)),
  SANH_PUBLIC_URL: address.optional(),
  SANH_TRUST_PROXY: yesOrNo.default(false),
  SANH_COMMANDS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  SANH_METRICS_TOKEN: z.string().min(16).optional(),
  SANH_GATEWAY_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{32,88}={0,2}$/)
    .optional(),
  SANH_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SANH_MAIL_FROM: z.email().optional(),
  SANH_REPORT_WEBHOOK: address.optional(),
  SANH_PUSH_KEY: z.string().refine(isPushKey).optional(),
  SANH_PUSH_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  SANH_SYNONYMS: z.string().optional(),
  SANH_VOICES: z.string().optional(),
  SANH_EVALUATION: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

const remedies: Readonly<Record<keyof typeof settings.shape, string>> = {
  PORT: 'must be a port number from 0 to 65535',
  HOST: 'must be the address to listen on',
  DATABASE_URL: 'must be an address like postgres://user:password@host:5432/database',
  DATA_DIR: 'must be a folder',
  SANH_CENTRES: 'must be centre files, separated by commas',
  SANH_DEMO: 'must be 1 or 0',
  SANH_SECRET: 'must have at least 32 characters; make one with: openssl rand -base64 48',
  SANH_ORIGINS: 'must be addresses like https://sanh.example.vn, separated by commas',
  SANH_PUBLIC_URL: 'must be an address like https://sanh.example.vn',
  SANH_TRUST_PROXY: 'must be 1 or 0',
  SANH_COMMANDS_PER_MINUTE: 'must be a whole number from 1',
  SANH_METRICS_TOKEN: 'must have at least 16 characters',
  SANH_GATEWAY_SECRET: 'must be 24 to 64 bytes in base64; make one with: openssl rand -base64 48',
  SANH_SMTP_URL: 'must be an address like smtps://user:password@mail.example.vn:465',
  SANH_MAIL_FROM: 'must be the mail address that reports come from, and is required with SANH_SMTP_URL',
  SANH_REPORT_WEBHOOK:
    'must be an address like https://reports.example.vn/sanh (http only in a demonstration)',
  SANH_PUSH_KEY: 'must be a private key; make one with: npx web-push generate-vapid-keys',
  SANH_PUSH_CONTACT: 'must be an address like mailto:it@example.vn',
  SANH_SYNONYMS: 'must be a file of own search words',
  SANH_VOICES: 'must be a folder of own voice packs',
  SANH_EVALUATION: 'must be a file with the rules of the official evaluation',
  LOG_LEVEL: 'must be silent, error, warn, info or debug',
};

export interface Config {
  readonly port: number;
  /** Where to listen. By default only this machine in demo mode, whose passwords are known to everybody; else everywhere. */
  readonly host: string;
  /** Null starts the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly centreFiles: readonly string[];
  readonly isDemo: boolean;
  /** Null takes the one kept in `dataDir`, made at the first start. */
  readonly secret: string | null;
  /** Origins besides our own from which browsers may send commands. */
  readonly origins: readonly string[];
  /** How people reach this server, when not by the address they asked for. */
  readonly publicUrl: string | null;
  readonly trustsProxy: boolean;
  /** By one device, session or address. */
  readonly commandsPerMinute: number;
  /** Without it /metrics is only there in demo mode. */
  readonly metricsToken: string | null;
  /** Signs what goes to message gateways; without it nothing goes there. */
  readonly gatewaySecret: string | null;
  /** Null where no reports go out by mail. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** Where reports are posted, signed by the gateway secret; null where nowhere. */
  readonly reportWebhook: string | null;
  /** By which push services know us; without them nobody is told by push. */
  readonly pushKeys: PushKeys | null;
  /** The administrators' own search words, beside the built-in ones. */
  readonly synonymsFile: string | null;
  /** The administrators' own voice packs, one folder each, beside the built-in ones. */
  readonly voicesFolder: string | null;
  /** Other rules of the official evaluation than the circular's. */
  readonly evaluationFile: string | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Settings that cannot be used, each with what to do about it. Values are not repeated: they may be secrets. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the settings from the environment; an empty value is as none. Throws ConfigError. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settings.safeParse(given);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0]) as keyof typeof remedies));
    throw new ConfigError([...names].map((name) => `${name} ${remedies[name]}.`).join('\n'));
  }
  const { data } = read;
  if (data.DATABASE_URL !== undefined && data.SANH_SECRET === undefined)
    throw new ConfigError(`SANH_SECRET is required with DATABASE_URL and ${remedies.SANH_SECRET}.`);
  if (data.SANH_SMTP_URL !== undefined && data.SANH_MAIL_FROM === undefined)
    throw new ConfigError(`SANH_MAIL_FROM ${remedies.SANH_MAIL_FROM}.`);
  const isDemo = data.SANH_DEMO ?? data.DATABASE_URL === undefined;
  if (data.SANH_REPORT_WEBHOOK?.startsWith('http:') === true && !isDemo)
    throw new ConfigError(`SANH_REPORT_WEBHOOK ${remedies.SANH_REPORT_WEBHOOK}.`);
  return {
    port: data.PORT,
    host: data.HOST ?? (isDemo ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl: data.DATABASE_URL ?? null,
    dataDir: resolve(data.DATA_DIR),
    centreFiles: data.SANH_CENTRES.map((file) => resolve(file)),
    isDemo,
    secret: data.SANH_SECRET ?? null,
    origins: data.SANH_ORIGINS,
    publicUrl: data.SANH_PUBLIC_URL ?? null,
    trustsProxy: data.SANH_TRUST_PROXY,
    commandsPerMinute: data.SANH_COMMANDS_PER_MINUTE,
    metricsToken: data.SANH_METRICS_TOKEN ?? null,
    gatewaySecret: data.SANH_GATEWAY_SECRET ?? null,
    mail: mailOf(data.SANH_SMTP_URL, data.SANH_MAIL_FROM),
    reportWebhook: data.SANH_REPORT_WEBHOOK ?? null,
    pushKeys: pushKeysOf(data),
    synonymsFile: data.SANH_SYNONYMS === undefined ? null : resolve(data.SANH_SYNONYMS),
    voicesFolder: data.SANH_VOICES === undefined ? null : resolve(data.SANH_VOICES),
    evaluationFile: data.SANH_EVALUATION === undefined ? null : resolve(data.SANH_EVALUATION),
    logLevel: data.LOG_LEVEL,
  };
}

const mailOf = (smtpUrl: string | undefined, from: string | undefined): Config['mail'] =>
  smtpUrl === undefined || from === undefined ? null : { smtpUrl, from };
function pushKeysOf({
  SANH_PUSH_KEY: privateKey,
  SANH_PUSH_CONTACT: subject,
}: z.output<typeof settings>): PushKeys | null {
  if (privateKey === undefined) return null;
  if (subject === undefined)
    throw new ConfigError(
      `SANH_PUSH_CONTACT is required with SANH_PUSH_KEY and ${remedies.SANH_PUSH_CONTACT}.`,
    );
  return readPushKeys(privateKey, subject);
}
