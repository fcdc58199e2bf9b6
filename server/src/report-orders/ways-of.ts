import type { Config } from '../config.ts';
import { createMail } from './mail.ts';
import type { Ways } from './ways.ts';
import { createWebhook } from './webhook.ts';

/** What the settings have switched on. */
export const waysOf = ({
  mail,
  reportWebhook: url,
  gatewaySecret: secret,
}: Pick<Config, 'mail' | 'reportWebhook' | 'gatewaySecret'>): Ways => ({
  mail: mail === null ? null : createMail(mail),
  webhook: url === null || secret === null ? null : createWebhook({ url, secret }),
});
