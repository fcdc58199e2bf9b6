import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

test('a short address makes a code that a phone reads from an arm’s length', () => {
  const code = qrPath('https://tnt.sanh.vn/p/7Q4K-2M9X');
  expect(code.size).toBeLessThanOrEqual(29);
});

test('the three finder patterns stand in their corners', () => {
  const { size, path } = qrPath('sanh');
  expect(path).toContain('M0 0h1v1h-1z');
  expect(path).toContain(`M${size - 1} 0h1v1h-1z`);
  expect(path).toContain(`M0 ${size - 1}h1v1h-1z`);
});
