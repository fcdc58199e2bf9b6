import { expect, it } from 'vitest';
import { EmergencySpeech } from './EmergencySpeech.ts';

const anEmergency = (id: string) => ({
  ...{ id, texts: { vi: 'Mời rời sảnh.' }, raisedAt: 0, until: null, clerkId: 'm' },
});

const chime = { chimeMs: 2000, mayRead: () => true };

it('an emergency is said at once, and every minute while it stands', () => {
  const speech = new EmergencySpeech();
  expect(speech.isDue(anEmergency('a'), 0)).toBe(true);
  speech.say(anEmergency('a'), 0, chime);
  expect([1000, 30_000, 59_999, 60_000].map((now) => speech.isDue(anEmergency('a'), now))).toEqual([
    ...[false, false, false, true],
  ]);
});

it('no call is said into it, and another emergency is said as soon as the mouth is free', () => {
  const speech = new EmergencySpeech();
  speech.say(anEmergency('a'), 0, chime);
  expect([speech.isSpeaking(1999), speech.isDue(anEmergency('b'), 1999)]).toEqual([true, false]);
  expect([speech.isSpeaking(2000), speech.isDue(anEmergency('b'), 2000)]).toEqual([false, true]);
});
