import { expect, test, vi } from 'vitest';
import { CardScan } from './CardScan.svelte.ts';

const card = '056060001001|012345678|Nguyễn Văn A|01011960|Nam|Nha Trang|01012022';

test('a card that stays before the camera counts once, and again when it comes back', () => {
  vi.useFakeTimers();
  const numbers: string[] = [];
  const cards = new CardScan((idNumber) => numbers.push(idNumber));
  for (let picture = 0; picture < 20; picture += 1) {
    cards.seen(card);
    vi.advanceTimersByTime(200);
  }
  expect(numbers).toEqual(['056060001001']);
  vi.advanceTimersByTime(3000);
  cards.seen(card);
  expect(numbers).toHaveLength(2);
  vi.useRealTimers();
});

test('only a card is heard here', () => {
  const numbers: string[] = [];
  const cards = new CardScan((idNumber) => numbers.push(idNumber));
  for (const text of ['xin chào', 'HS-2026-000101', 'https://dichvucong.test/tra-cuu?MHS=HS-2026-000101'])
    cards.seen(text);
  expect(numbers).toEqual([]);
  expect(cards.isUnread).toBe(false);
});

test('whoever turns the camera off and comes again finds nothing of the last one', () => {
  const cards = new CardScan(() => undefined);
  cards.turn();
  expect(cards.isLooking).toBe(true);
  cards.end();
  expect(cards.isLooking).toBe(false);
});
