import { expect, it } from 'vitest';
import { makeChime } from './chime.ts';
import { checkPrograms } from './programs.ts';
import { amplify, millisecondsOf, readWav, trim, writeWav, type Sound } from './sound.ts';

const samplesPerSecond = 1000;
const aTone = (silentMs: number, heardMs: number): Sound => ({
  samplesPerSecond,
  samples: Float32Array.from({ length: silentMs * 2 + heardMs }, (_, at) =>
    at < silentMs || at >= silentMs + heardMs ? 0 : Math.sin(at),
  ),
});

it('cuts the silence off at both ends and lets the ends fade', () => {
  const { samples } = trim(aTone(200, 100));
  expect(Math.abs(samples.length - 124)).toBeLessThanOrEqual(2);
  expect(samples[0]).toBe(0);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
});

it('reads what it has written', () => {
  const sound = aTone(10, 50);
  const again = readWav(writeWav(sound));
  expect(again.samplesPerSecond).toBe(samplesPerSecond);
  again.samples.forEach((sample, at) => expect(sample).toBeCloseTo(sound.samples[at] ?? 9, 3));
});

it('makes louder only as far as nothing is cut off', () => {
  const peak = ({ samples }: Sound): number => Math.max(...samples.map(Math.abs));
  expect(peak(amplify(aTone(0, 100), 40))).toBeLessThan(0.9);
  expect(peak(amplify(aTone(0, 100), -20))).toBeCloseTo(0.1, 2);
});

it('has a chime that begins at once and ends in silence', () => {
  const chime = makeChime();
  expect(millisecondsOf(chime)).toBe(1300);
  expect(Math.abs(chime.samples.at(-1) ?? 1)).toBeLessThan(0.01);
});

it('says which program is missing and how to get it', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    await expect(checkPrograms(['espeak-ng', 'ffmpeg'])).rejects.toThrow(
      /espeak-ng and ffmpeg.*apt-get install/,
    );
  } finally {
    process.env['PATH'] = path;
  }
});
