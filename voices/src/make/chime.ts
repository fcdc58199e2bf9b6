import type { Sound } from './sound.ts';

const samplesPerSecond = 22_050;
const seconds = 1.3;
/** Two strokes of a bell, a major third apart: high, then low. */
const strokes = [
  { at: 0, hertz: 659.26 },
  { at: 0.42, hertz: 523.25 },
] as const;
const overtones = [
  { times: 1, strength: 1, halfLife: 0.28 },
  { times: 2, strength: 0.45, halfLife: 0.16 },
  { times: 3.01, strength: 0.18, halfLife: 0.07 },
] as const;

/** The chime in front of a call: made by arithmetic, so it belongs to nobody. */
export function makeChime(): Sound {
  const samples = new Float32Array(Math.round(seconds * samplesPerSecond));
  for (const { at, hertz } of strokes)
    for (const { times, strength, halfLife } of overtones)
      for (let index = Math.round(at * samplesPerSecond); index < samples.length; index += 1) {
        const since = index / samplesPerSecond - at;
        const swell = Math.min(1, since / 0.004) * Math.min(1, (seconds - index / samplesPerSecond) / 0.05);
        const wave = Math.sin(2 * Math.PI * hertz * times * since) * strength * 2 ** (-since / halfLife);
        samples[index] = (samples[index] ?? 0) + 0.22 * swell * wave;
      }
  return { samplesPerSecond, samples };
}
