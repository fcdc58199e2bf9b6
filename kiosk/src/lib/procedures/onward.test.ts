import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onlineAddress, phoneAddress } from './onward.ts';

vi.mock('$app/paths', () => ({
  resolve: (path: string, { code = '' }: { code?: string } = {}) => `/kiosk${path.replace('[code]', code)}`,
}));

beforeEach(() => vi.stubGlobal('location', new URL('http://10.0.0.5:3000/kiosk/')));
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['https://sanh.example.vn', 'https://sanh.example.vn'],
  [null, 'http://10.0.0.5:3000'],
])('a phone goes on where phones reach the installation: %s', (publicUrl, origin) => {
  const address = new URL(phoneAddress('1.001193', { id: 'phuong', publicUrl }));
  expect([address.origin, address.pathname, address.searchParams.get('centre')]).toEqual([
    origin,
    '/kiosk/procedure/1.001193/',
    'phuong',
  ]);
});

it('what is submitted online is handed over to an official page only', () => {
  const online = { way: 'online', deadline: null, fee: null, note: null } as never;
  const of = (url: string | null): string | null => onlineAddress({ channels: [online], url });
  expect(of('https://dichvucong.gov.vn/x')).toBe('https://dichvucong.gov.vn/x');
  expect(of('https://gov.vn.example/x')).toBe('https://dichvucong.gov.vn');
  expect(of(null)).toBe('https://dichvucong.gov.vn');
  expect(onlineAddress({ channels: [], url: null })).toBeNull();
});
