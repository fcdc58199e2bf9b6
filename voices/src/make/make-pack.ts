import { fileURLToPath } from 'node:url';
import { spokenTokens, type SpeakingStyle } from '@sanh/domain';
import { announcementTexts } from '../texts/announcement-texts.ts';
import { sayInstead } from '../texts/say-instead.ts';
import { screenTexts, type SpokenTexts } from '../texts/screen-texts.ts';
import { makeChime } from './chime.ts';
import type { PackPlan } from './pack-plan.ts';
import { checkPrograms } from './programs.ts';
import { speakAll } from './speak.ts';
import { writePack } from './write-pack.ts';

const packs = fileURLToPath(new URL('../../packs/', import.meta.url));

/** Speaks every text of the pack and writes it down under `voices/packs`. */
export async function makePack(plan: PackPlan): Promise<void> {
  const programs = await checkPrograms(['espeak-ng', 'ffmpeg']);
  const { id, use, language, region, names, speaker, bitsPerSecond } = plan;
  const texts = await textsOf(plan);
  const sounds = await speakAll(
    [...texts.values()].map((text) => sayInstead(text, language)),
    speaker,
  );
  const program = programs.get('espeak-ng')?.replace(/\s+Data at:.*/, '') ?? 'eSpeak NG';
  const pack = await writePack(`${packs}${id}`, {
    facts: {
      ...{ id, use, language, region, names, voice: `${program}, ${speaker.voice}`, licence: 'CC0-1.0' },
      origin: 'Synthesised by npm run voice:make. The program is under the GPL, what it speaks is not.',
    },
    bitsPerSecond,
    clips: new Map([...texts.keys()].flatMap((key, index) => (sounds[index] ? [[key, sounds[index]]] : []))),
    chime: use === 'announcements' ? makeChime() : null,
  });
  console.log(`${id}: ${String(texts.size)} clips, ${String(Math.round(pack.data.bytes / 1024))} KB`);
}

async function textsOf({ use, language, region }: PackPlan): Promise<SpokenTexts> {
  const style: SpeakingStyle = { language, region: region ?? undefined, tickets: 'digits' };
  if (use === 'read-aloud') return screenTexts(style);
  return new Map(announcementTexts(style).map((text) => [keyOf(text, style), text]));
}

const keyOf = (text: string, style: SpeakingStyle): string =>
  spokenTokens(text, style)
    .flatMap((token) => (token.kind === 'word' ? [token.text] : []))
    .join(' ');
