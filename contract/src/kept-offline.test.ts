import { expect, test } from 'vitest';
import { isCataloguePackage, isKeptOffline } from './kept-offline.ts';

const isKept = (path: string): boolean => isKeptOffline(new URL(path, 'https://sanh.test'));

test.each([
  '/api/centres',
  '/api/centres/phuong-tay-nha-trang',
  '/api/fields',
  '/api/procedures/1.001193',
  '/api/procedures?query=&field=ho-tich&limit=20',
])('%s is kept for work without the network', (path) => {
  expect(isKept(path)).toBe(true);
});

test.each([
  '/api/procedures?query=nguy%E1%BB%85n',
  '/api/centres/phuong-tay-nha-trang/hall',
  '/api/phone/AAAA.AAAAAAAAAAAAAAAAAAAAAA',
  '/api/me',
  '/kiosk/',
])('%s is not', (path) => {
  expect(isKept(path)).toBe(false);
});

test('a whole catalogue is told from its state and from a procedure', () => {
  const isPackage = (pathname: string): boolean => isCataloguePackage({ pathname });
  expect(isPackage('/api/catalogue/9f3a')).toBe(true);
  expect(['/api/catalogue', '/api/procedures/1.001193'].some(isPackage)).toBe(false);
});
