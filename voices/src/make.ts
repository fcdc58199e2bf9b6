import { parseArgs } from 'node:util';
import { packRecordings } from './make/from-recordings.ts';
import { makePack } from './make/make-pack.ts';
import { packPlans } from './make/pack-plan.ts';

const usage = `npm run voice:make [-- PACK …]
npm run voice:make -- --recordings FOLDER --to FOLDER

Makes the voice packs in voices/packs from the texts of the screens, with espeak-ng and ffmpeg; or, with ffmpeg, a pack of a
studio's recordings, to be put where SANH_VOICES says. See docs/voices.md.
Packs: ${packPlans.map(({ id }) => id).join(', ')}; all of them when none is named.`;

const options = {
  help: { type: 'boolean', default: false },
  recordings: { type: 'string' },
  to: { type: 'string' },
} as const;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !packPlans.some(({ id }) => id === name));
  const { recordings, to } = values;
  if (values.help) console.log(usage);
  else if (unknown !== undefined) throw new Error(`No pack is called ${unknown}.\n\n${usage}`);
  else if (recordings !== undefined && to !== undefined) await packOne(recordings, to);
  else
    for (const plan of packPlans)
      if (positionals.length === 0 || positionals.includes(plan.id)) await makePack(plan);
}

async function packOne(source: string, target: string): Promise<void> {
  const { folder, clips, missing } = await packRecordings(source, target);
  console.log(`${folder}: ${String(clips)} clips`);
  if (missing.length > 0) console.log(`Not recorded, said by letters instead: ${missing.join(', ')}`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
