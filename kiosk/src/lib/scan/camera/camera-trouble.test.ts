import { expect, it } from 'vitest';
import { cameraTroubleOf } from './camera-trouble.ts';

it.each([
  ['Error getting userMedia, error = NotAllowedError: Permission denied', 'refused'],
  ['Error getting userMedia, error = NotFoundError: Requested device not found', 'missing'],
  ['Camera streaming not supported by the browser.', 'missing'],
  [new DOMException('', 'OverconstrainedError'), 'missing'],
  ['Error getting userMedia, error = NotReadableError: Device in use', 'failed'],
  [undefined, 'failed'],
])('%j is told as %s', (error, trouble) => {
  expect(cameraTroubleOf(error)).toBe(trouble);
});
