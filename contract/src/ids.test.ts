import { fieldIdOf } from '@sanh/domain';
import { expect, test } from 'vitest';
import { fieldIdSchema } from './ids.ts';

test('a field is named by its id however long its official name is', () => {
  const name = 'Thành lập và hoạt động của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã '.repeat(2);
  expect(fieldIdSchema.safeParse(fieldIdOf(name.trim())).success).toBe(true);
});
