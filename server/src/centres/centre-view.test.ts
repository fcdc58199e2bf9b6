import type { CentreView } from '@sanh/contract';
import { expect, inject, test } from 'vitest';
import { aSanh, commune } from '../testing/a-sanh.ts';

const path = `/api/centres/${commune}`;

test.each([
  ['as it is set', { SANH_PUBLIC_URL: 'https://sanh.example.vn' }, 'https://sanh.example.vn'],
  ['by the address of the page, where nothing is set', {}, null],
])('a screen knows how phones reach the installation: %s', async (_, settings, publicUrl) => {
  const sanh = await aSanh(inject('testServerUrl'), settings);
  const answer = await sanh.request(path);
  expect(await answer.json()).toMatchObject({ publicUrl } satisfies Partial<CentreView>);
  const kept = { 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await sanh.request(path, { headers: kept })).status).toBe(304);
  await sanh.close();
});
