/** One channel of samples between -1 and 1. */
export interface Sound {
  readonly samplesPerSecond: number;
  readonly samples: Float32Array;
}

export const millisecondsOf = ({ samples, samplesPerSecond }: Sound): number =>
  Math.round((samples.length / samplesPerSecond) * 1000);

/** Reads a WAV file of one channel of 16 bits, as espeak-ng and ffmpeg write it. */
export function readWav(file: Buffer): Sound {
  const isWav = file.toString('latin1', 0, 4) === 'RIFF' && file.readUInt16LE(22) === 1;
  if (!isWav || file.readUInt16LE(34) !== 16) throw new Error('not a WAV file of one channel of 16 bits');
  let at = 12;
  while (at + 8 < file.length && file.toString('latin1', at, at + 4) !== 'data')
    at += 8 + file.readUInt32LE(at + 4);
  // A program that writes to a pipe does not know the length.
  const length = Math.min(file.readUInt32LE(at + 4), file.length - at - 8) & ~1;
  const data = file.subarray(at + 8, at + 8 + length);
  const samples = Float32Array.from(
    { length: length / 2 },
    (_, index) => data.readInt16LE(index * 2) / 32768,
  );
  return { samplesPerSecond: file.readUInt32LE(24), samples };
}

export function writeWav({ samplesPerSecond, samples }: Sound): Buffer {
  const head = Buffer.alloc(44);
  const bytes = samples.length * 2;
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(samplesPerSecond, 24);
  head.writeUInt32LE(samplesPerSecond * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  const data = Buffer.alloc(bytes);
  samples.forEach((sample, index) =>
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), index * 2),
  );
  return Buffer.concat([head, data]);
}

const silence = 0.004;
const marginMs = 12;
const fadeMs = 5;

/** Without the silence at both ends, which would part the words of a sentence; the ends are faded so that nothing clicks. */
export function trim({ samples, samplesPerSecond }: Sound): Sound {
  const margin = Math.round((marginMs / 1000) * samplesPerSecond);
  const isHeard = (sample: number): boolean => Math.abs(sample) > silence;
  const from = Math.max(0, samples.findIndex(isHeard) - margin);
  const to = Math.min(samples.length, samples.findLastIndex(isHeard) + 1 + margin);
  const kept = samples.slice(from, Math.max(to, from + 1));
  const fade = Math.round((fadeMs / 1000) * samplesPerSecond);
  for (let index = 0; index < Math.min(fade, kept.length); index += 1) {
    kept[index] = (kept[index] ?? 0) * (index / fade);
    kept[kept.length - 1 - index] = (kept[kept.length - 1 - index] ?? 0) * (index / fade);
  }
  return { samplesPerSecond, samples: kept };
}

const loudestPeak = 0.89;

/** Louder by so many decibels, but never so loud that it is cut off. */
export function amplify({ samples, samplesPerSecond }: Sound, decibels: number): Sound {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-6);
  const factor = Math.min(10 ** (decibels / 20), loudestPeak / peak);
  return { samplesPerSecond, samples: samples.map((sample) => sample * factor) };
}

export function join(sounds: readonly Sound[]): Sound {
  const samples = new Float32Array(sounds.reduce((sum, one) => sum + one.samples.length, 0));
  let at = 0;
  for (const one of sounds) {
    samples.set(one.samples, at);
    at += one.samples.length;
  }
  return { samplesPerSecond: sounds[0]?.samplesPerSecond ?? 22_050, samples };
}
