import { expect, it } from 'vitest';
import { emergencyTexts } from './emergency-words.ts';

const texts = { en: 'Leave the hall.', km: 'km', vi: 'Mời rời sảnh.' };
const languages = (first: string): string[] =>
  emergencyTexts({ texts }, first).map(({ language }) => language);

it("an emergency is told in the reader's language first, then in Vietnamese, then in every other", () => {
  expect(languages('vi')).toEqual(['vi', 'en', 'km']);
  expect(languages('en')).toEqual(['en', 'vi', 'km']);
});

it('a reader of another language finds Vietnamese first', () => {
  expect(languages('tay')[0]).toBe('vi');
});
