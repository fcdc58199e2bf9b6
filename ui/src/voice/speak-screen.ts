import type { VoiceView } from '@sanh/contract';
import { planClips, spokenTokens } from '@sanh/domain';
import { loadPack, type ClipPack } from './ClipPack.ts';
import { ClipPlayer } from './ClipPlayer.ts';

const player = new ClipPlayer();
const packs = new Map<string, Promise<ClipPack>>();

export const hushScreen = (): void => player.hush();

/** Starts to say a text. Answers for how long it is heard; null when this pack cannot say it just now. */
export async function sayOnScreen(
  voice: VoiceView,
  text: string,
  isWanted: () => boolean,
): Promise<number | null> {
  try {
    const [pack, isReady] = await Promise.all([packOf(voice), player.isReady()]);
    if (!isReady) return null;
    const tokens = spokenTokens(text, { language: pack.language, region: pack.region, tickets: 'digits' });
    const { parts } = planClips(tokens, pack.sayable);
    return isWanted() ? await player.play([{ pack, parts }]) : 0;
  } catch {
    return null;
  }
}

function packOf(voice: VoiceView): Promise<ClipPack> {
  const known = packs.get(voice.address);
  if (known !== undefined) return known;
  const loading = loadPack(voice);
  packs.set(voice.address, loading);
  loading.catch(() => packs.delete(voice.address));
  return loading;
}
