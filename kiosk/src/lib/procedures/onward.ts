import type { CentreView } from '@sanh/contract';
import { procedureAddress } from '#lib/phone/phone-addresses.ts';
import type { ProcedureRecord } from './procedure-record.ts';

const portal = 'https://dichvucong.gov.vn';

/** Where the phone shows the same procedure. A phone may not reach this server by the kiosk's own address. */
export const phoneAddress = (code: string, { id, publicUrl }: Pick<CentreView, 'id' | 'publicUrl'>): string =>
  new URL(procedureAddress(code, id), publicUrl ?? location.origin).href;

/** Where it is submitted online; null where the record knows no online way. */
export function onlineAddress({ channels, url }: Pick<ProcedureRecord, 'channels' | 'url'>): string | null {
  if (!channels.some(({ way }) => way === 'online')) return null;
  return url !== null && new URL(url).hostname.endsWith('.gov.vn') ? url : portal;
}
