import { resolve } from '$app/paths';
import { dictionary } from '@sanh/ui';
import { takeUpLanguage } from '#lib/account/kept-language.ts';

export const ssr = false;
export const trailingSlash = 'always';

export async function load(): Promise<void> {
  const files = ['common', 'problems', 'device', 'counter', 'kiosk', 'appointment', 'manage'] as const;
  await dictionary.load(resolve('/'), files);
  takeUpLanguage();
}
